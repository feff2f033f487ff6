type Owned = { organisation_id: string | null; person_id: string | null }

/** Whose key seals the texts of an alert: the employer's, or the worker's for what they say. */
export function sealedUnder({ organisation_id: employer, person_id: person }: Owned): string {
  const owner = employer ?? person
  if (owner === null) throw new Error('An alert is about a person or a team')
  return owner
}
