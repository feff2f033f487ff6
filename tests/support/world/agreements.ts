import { elements } from '../../../src/agreements/elements.ts'
import { templates } from '../../../src/agreements/templates.ts'
import type { Database } from '../../../src/database/schema.ts'
import type { Builder } from './builder.ts'
import {
  employments,
  organisationOf,
  people,
  personOf,
  type EmploymentName,
  type PersonName,
} from './people.ts'

type Status = Database['agreement']['status']
type Party = readonly [PersonName, Database['agreement_party']['capacity'], signed?: boolean]

const agreementRows = {
  samFirst: [
    'sam',
    1,
    'replaced',
    [
      ['sam', 'worker'],
      ['frank', 'line'],
    ],
  ],
  sam: [
    'sam',
    2,
    'in_force',
    [
      ['sam', 'worker'],
      ['priya', 'line'],
      ['wren', 'manager'],
    ],
  ],
  ola: [
    'ola',
    1,
    'in_force',
    [
      ['ola', 'worker'],
      ['priya', 'line'],
      ['anna', 'clinical'],
    ],
  ],
  priya: [
    'priya',
    1,
    'in_force',
    [
      ['priya', 'worker'],
      ['meg', 'line'],
    ],
  ],
  hanaTidewell: [
    'hanaTidewell',
    1,
    'in_force',
    [
      ['hana', 'worker'],
      ['priya', 'line'],
    ],
  ],
  hanaProposed: [
    'hanaTidewell',
    2,
    'proposed',
    [
      ['hana', 'worker'],
      ['priya', 'line', false],
    ],
  ],
  hanaLantern: [
    'hanaLantern',
    1,
    'in_force',
    [
      ['hana', 'worker'],
      ['meg', 'line'],
    ],
  ],
  tom: [
    'tom',
    1,
    'in_force',
    [
      ['tom', 'worker'],
      ['meg', 'line'],
    ],
  ],
  otis: [
    'otis',
    1,
    'in_force',
    [
      ['otis', 'worker'],
      ['olwen', 'line'],
    ],
  ],
} as const satisfies Record<string, readonly [EmploymentName, number, Status, readonly Party[]]>

export type AgreementName = keyof typeof agreementRows

export const agreements = Object.fromEntries(
  Object.keys(agreementRows).map((name) => [name, `agreement-${name}`]),
) as Record<AgreementName, string>

const site5 = templates.find(({ site }) => site === 5)!

/** Site 5 throughout; one replaced version, and one that waits for a signature. */
export async function addAgreements(build: Builder) {
  for (const name of Object.keys(agreementRows)) await addAgreement(build, name as AgreementName)
}

async function addAgreement(build: Builder, name: AgreementName) {
  const [employment, number, status, parties] = agreementRows[name]
  const [id, organisation] = [agreements[name], organisationOf(employment)]
  const proposed = status === 'proposed'
  build.add('agreement', {
    id,
    employment_id: employments[employment],
    person_id: personOf(employment),
    organisation_id: organisation,
    number,
    status,
    site: 5,
    review_calls: 'monthly',
    review_calls_most: 6,
    reason: await build.sealed(
      organisation,
      { table: 'agreement', column: 'reason', row: id },
      'To start somewhere',
    ),
    review_on: build.day(80),
    proposed_by: personOf(employment),
    proposed_at: build.at(-10 * (5 - number)),
    in_force_at: proposed ? null : build.at(-8 * (5 - number)),
    ended_at: status === 'replaced' ? build.at(-24) : null,
  })
  await addNumbers(build, id, organisation)
  for (const [person, capacity, signed = true] of parties as readonly Party[]) {
    const signed_at = signed ? build.at(-20) : null
    build.add('agreement_party', {
      agreement_id: id,
      person_id: people[person],
      capacity,
      signed_at,
    })
  }
}

async function addNumbers(build: Builder, agreement_id: string, organisation: string) {
  for (const { code } of elements) {
    const row = `${agreement_id} ${code}`
    const words =
      code === 'home_visits'
        ? await build.sealed(
            organisation,
            { table: 'agreement_element', column: 'words', row },
            'In twos at first',
          )
        : null
    const position = site5.positions[code]
    build.add('agreement_element', { agreement_id, element: code, position, words })
  }
  for (const [metric, limit] of Object.entries(site5.limits)) {
    build.add('agreement_limit', {
      agreement_id,
      metric,
      near: limit.near,
      past: limit.past,
      every: limit.every ?? null,
    })
  }
}
