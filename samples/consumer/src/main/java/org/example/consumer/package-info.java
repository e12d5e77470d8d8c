/** A program of somebody else's, as small as it can be, that needs this library as a dependency. */
package org.example.consumer;
