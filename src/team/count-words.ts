/** Why a sum is not there: the team is too small, or the sum would be about one person. */
export const sayHidden = (few: boolean, fewest: number) =>
  few ? `Fewer than ${fewest} people` : 'Left out this week'
