/** What a person does here today. It opens pages; which rows they hold is the policy's to say. */
export type Role =
  | 'worker'
  | 'lead'
  | 'manager'
  | 'external_supervisor'
  | 'clinical_lead'
  | 'administrator'

/** Who may use a route. `anyone` needs no sign-in; `signed_in` is every role and none. */
export type Audience = 'anyone' | 'signed_in' | Role

export const opensTo = (audience: readonly Audience[], roles: readonly Role[] | null) =>
  audience.includes('anyone') ||
  (roles !== null &&
    (audience.includes('signed_in') || roles.some((role) => audience.includes(role))))
