import type { z } from 'zod';

/**
 * A schema of which the output is the type; where they differ in a field it is `never`, and what is given it does not compile.
 * TypeScript gives up on types that are nested deeply, and takes them for the same: parts are to be compared by themselves.
 */
export type Told<S extends z.ZodType, T> = Same<Plain<z.output<S>>, Plain<T>> extends true ? S : never;

/** A type as JSON tells of it: nothing is readonly there. */
type Plain<T> = unknown extends T
  ? unknown
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** Identical, not only assignable: a field that is optional in one and unknown to the other would be. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
