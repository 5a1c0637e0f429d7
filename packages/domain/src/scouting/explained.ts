/** Answers of scouting that carry their reasons. */

/** A value that says why. Null is unknown, and the reasons say what would settle it. */
export interface Explained<T> {
  readonly value: T | null;
  readonly because: readonly string[];
}
