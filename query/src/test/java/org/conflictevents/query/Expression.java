package org.conflictevents.query;

/** A filter before it is joined: what somebody writes down, with nothing simplified. */
sealed interface Expression {

    /** Returns the filter that the public methods make of it. */
    Filter build();

    record Leaf(Filter filter) implements Expression {
        @Override
        public Filter build() {
            return filter;
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public Filter build() {
            return operand.build().not();
        }
    }

    record And(Expression left, Expression right) implements Expression {
        @Override
        public Filter build() {
            return left.build().and(right.build());
        }
    }

    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Filter build() {
            return left.build().or(right.build());
        }
    }
}
