package org.conflictevents.model;

record TextSpan(int start) {}
