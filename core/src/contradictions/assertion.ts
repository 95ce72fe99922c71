import type { Statement } from './split-statements.ts';
import type { Subject } from './subject-words.ts';
import type { FoundValue } from './values/value.ts';

/** A value that a statement gives for something. */
export interface Assertion extends FoundValue {
  statement: Statement;
  /** The subject, from the words around the value. */
  core: Subject;
  /** The subject, from its heading and question. */
  context: Subject;
  /** Whether it holds only under a condition ("over R$ 200", "for students"). */
  isConditional: boolean;
  /** Other values of the same kind in the statement. */
  siblings: FoundValue[];
  /** Values of other kinds in its clause, which may be its condition. */
  neighbours: FoundValue[];
}
