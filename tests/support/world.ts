import { newToken, hashToken } from '../../src/accounts/secrets.ts'
import type { TestParts } from './parts.ts'
import { addAgreements, agreements } from './world/agreements.ts'
import { addAlerts, alerts, checkIns, shares } from './world/alerts.ts'
import { Builder, canary, type Canary, type Mark } from './world/builder.ts'
import {
  actions,
  addObliging,
  assessments,
  debriefs,
  escalations,
  items,
  mails,
  notices,
} from './world/oblige.ts'
import { addImports, imports } from './world/imports.ts'
import { addMany } from './world/many.ts'
import { addOwnSignIn, identities, providers } from './world/own-sign-in.ts'
import { addPeople, employments, names, organisations, people, teams } from './world/people.ts'
import {
  addPrivate,
  complaints,
  excerpts,
  instrumentAnswers,
  instruments,
  plans,
  planSections,
  reflections,
} from './world/private.ts'
import {
  addSupervision,
  contracts,
  preparations,
  records,
  sessions,
  supervisionAgreements,
  supervisors,
  talkingPoints,
} from './world/supervision.ts'
import {
  addTogether,
  advice,
  gaps,
  weights,
  handovers,
  leave,
  practices,
  reviews,
  stretches,
  timeBlocks,
} from './world/together.ts'
import { addSecondFactors, resets } from './world/second-factor.ts'
import { addWork, coHolders, contacts, holdings } from './world/work.ts'

export type { Canary } from './world/builder.ts'
export type { AlertName } from './world/alerts.ts'
export type { EmploymentName, PersonName } from './world/people.ts'
export type { HoldingName } from './world/work.ts'

const named = {
  imports,
  people,
  names,
  organisations,
  teams,
  employments,
  holdings,
  contacts,
  coHolders,
  checkIns,
  alerts,
  shares,
  agreements,
  handovers,
  advice,
  reviews,
  leave,
  timeBlocks,
  stretches,
  gaps,
  weights,
  practices,
  debriefs,
  items,
  actions,
  assessments,
  escalations,
  notices,
  mails,
  reflections,
  excerpts,
  plans,
  planSections,
  instruments,
  instrumentAnswers,
  complaints,
  supervisors,
  contracts,
  sessions,
  supervisionAgreements,
  preparations,
  records,
  talkingPoints,
  providers,
  identities,
  resets,
  keptForms: { sam: 'kept-sam' },
}

/** The named cast with what they have written; ids by name, such as `world.holdings.blueDoor`. */
export type World = typeof named & {
  parts: TestParts
  canaries: readonly Canary[]
  /** The invitation Ivy has not taken up yet. */
  invitation: string
}

/**
 * Fills a fresh database with the cast, at the moment the test's clock shows.
 *
 * Sam and Ola work in Harbour under Priya; Tom in Lantern under Meg; Hana half in each. Anna is
 * the clinical lead. Frank led Sam until a second ago and Nell does from tomorrow; both lead
 * someone else today. Eve supervises Sam from outside, Ed did. Wren works in Lantern and manages
 * in Harbour. Cass is beside Sam's Blue door; Finn was beside Allotment. Beth is Sam's back-up.
 * Rhys had a share of Sam's check-in. Ada administers Tidewell, Aled Lantern, Otto did Tidewell.
 * Dora has left with her cookie live; Ivy has not come in; Una's employment ended; Olwen leads
 * Otis elsewhere, and led Sam years ago; Noor has no part in anything.
 *
 * With `canaries` each text carries a mark that stands nowhere else; with `many` there is much more.
 */
export async function makeWorld(
  parts: TestParts,
  { canaries = false, many = false }: { canaries?: boolean | Mark; many?: boolean } = {},
): Promise<World> {
  const invitation = newToken()
  const build = await parts.store.write.transaction().execute(async (db) => {
    const builder = new Builder(parts, db, canaries === true ? canary : canaries || null)
    await addPeople(builder)
    await addAgreements(builder)
    await addWork(builder)
    await addTogether(builder)
    await addAlerts(builder)
    await addObliging(builder)
    await addPrivate(builder)
    await addSupervision(builder)
    await addOwnSignIn(builder)
    if (many) await addMany(builder)
    await addSecondFactors(builder)
    addInvitation(builder, invitation)
    await addKeptForm(builder)
    await addImports(builder)
    await builder.write()
    return builder
  })
  return { ...named, parts, canaries: build.canaries, invitation }
}

const addInvitation = (build: Builder, token: string) =>
  build.add('token', {
    token_hash: hashToken(token),
    id: 'token-ivy',
    purpose: 'invitation',
    person_id: people.ivy,
    organisation_id: organisations.tidewell,
    made_by: people.ada,
    made_at: build.at(-3),
    expires_at: build.at(11),
  })

async function addKeptForm(build: Builder) {
  const [row, person_id] = [named.keptForms.sam, people.sam]
  const at = { table: 'kept_form' as const, column: 'body', row }
  const text = build.text(at, 'Half a thought')
  const body = await build.seal(person_id, at, JSON.stringify([['note', [text]]]))
  build.add('kept_form', {
    id: row,
    person_id,
    path: '/holdings',
    body,
    kept_at: build.at(0),
  })
}
