/** Migrated once; each test's database is a copy of it, which is quicker than migrating again. */
export const template = 'holdfast_template'
