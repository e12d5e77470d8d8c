package org.conflictevents.model;

import java.util.List;

record Attribution(List<String> voices) {}
