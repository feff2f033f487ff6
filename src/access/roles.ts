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
 * `half_signed_in` is somebody whose password was right and whose second step is still to come.
 */
export type Audience = 'anyone' | 'half_signed_in' | 'signed_in' | Role

/** A half-signed-in person has no roles yet. */
export const opensTo = (
  audience: readonly Audience[],
  roles: readonly Role[] | null,
  isHalf = false,
) =>
  audience.includes('anyone') ||
  (isHalf && audience.includes('half_signed_in')) ||
  (roles !== null &&
    (audience.includes('signed_in') || roles.some((role) => audience.includes(role))))
