/** What time around the holding went on. */
export const timeKindWords = {
  community: 'Out in the community',
  asset_mapping: 'Finding out what is there locally',
  groups: 'Groups',
  admin: 'Notes, e-mails and paperwork',
  training: 'Training and learning',
} as const

/** Counted together as community time (product.md 5.3, community). */
export const communityKinds = ['community', 'asset_mapping', 'groups'] as const

/** '9% of your hours in the last 28 days. You agreed at least 10%.' */
export function sayCommunity({ value, near }: { value: number; near: number | null }): string {
  const share = `${value}% of your hours in the last 28 days.`
  return near === null ? share : `${share} You agreed at least ${near}%.`
}
