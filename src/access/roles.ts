/** What a person does here today. It opens pages; which rows they hold is the policy's to say. */
export type Role =
  | 'worker'
  | 'lead'
  | 'manager'
  | 'external_supervisor'
  | 'clinical_lead'
  | 'administrator'

/**
 * Who may use a route. `anyone` needs no sign-in; `signed_in` is every role and none;
 * `half_signed_in` is somebody whose password was right and whose second step is still to come;
 * `trusted_phone` is a phone that its owner kept for check-ins, with nobody signed in on it.
 */
export type Audience = 'anyone' | 'half_signed_in' | 'trusted_phone' | 'signed_in' | Role

/** How somebody without any role is known: by half a sign-in, or by a phone of theirs. */
export type Reach = 'half_signed_in' | 'trusted_phone'

/** Half a sign-in and a kept phone open what names them, and nothing that is for roles. */
export const opensTo = (
  audience: readonly Audience[],
  roles: readonly Role[] | null,
  reach: Reach | null = null,
) => {
  if (audience.includes('anyone')) return true
  if (reach) return audience.includes(reach)
  if (roles === null) return false
  return audience.includes('signed_in') || roles.some((role) => audience.includes(role))
}
