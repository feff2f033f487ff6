/** What a manager of Lantern types for a contract of twenty hours; whose it is, each test says. */
export const lanternContract = {
  'teams[]': ['team-lantern'],
  hours: '20',
  rate: '65.00',
  credit_rule: 'bacp',
  group_most: '4',
  notice_hours: '48',
  starts_on: '2026-11-01',
  ends_on: '2027-10-31',
  confidentiality: 'What is said stays there.',
}
