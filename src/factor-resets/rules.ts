/** Minutes that somebody who lost their second step waits for others to agree: 3 days. */
export const resetMinutes = 3 * 24 * 60

/** Minutes that a link made on the server lasts (trust.md 3). */
export const letInMinutes = 15

type Approved = {
  code_given_at: string | null
  first_by: string | null
  second_by: string | null
}

/** A named administrator, and either one of the person's recovery codes or a second administrator. */
export const isEnough = ({ code_given_at: code, first_by: first, second_by: second }: Approved) =>
  first !== null && (code !== null || second !== null)
