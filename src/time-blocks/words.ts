import type { TimeKind } from '../database/schema.ts'
import { communityFloor } from '../load/rules.ts'

/** What time around the holding went on. */
export const timeKindWords = {
  community: 'Out in the community',
  asset_mapping: 'Finding out what is there locally',
  groups: 'Groups',
  admin: 'Notes, e-mails and paperwork',
  training: 'Training and learning',
} as const satisfies Record<TimeKind, string>

/** Counted together as community time (product.md 5.3, community). */
export const communityKinds = ['community', 'asset_mapping', 'groups'] as const

/** '9% of your hours in the last 28 days. You agreed at least 10%.' */
export function sayCommunity({ value, agreed }: { value: number; agreed: number | null }): string {
  const share = `${value}% of your hours in the last 28 days.`
  return agreed === null
    ? `${share} At least ${communityFloor}% is usual. Nothing else is agreed yet.`
    : `${share} You agreed at least ${agreed}%.`
}
