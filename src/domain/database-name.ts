/** What a run calls its database, in its output directory. */
export const DATABASE_NAME = 'results.sqlite';
