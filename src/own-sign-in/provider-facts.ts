import { keysOf } from '../web/fields.ts'
import type { Values } from '../web/form.ts'
import { answerPath } from './client-of.ts'
import type { Provider } from './queries.ts'
import type { ProviderKind } from './rules.ts'
import { kindWords, steps } from './words.ts'

const kinds = keysOf(kindWords)

export const kindOf = (text: string | null): ProviderKind =>
  kinds.find((kind) => kind === text) ?? 'other'

/** What an administrator can add, each with its own page of steps. */
export const choicesOf = (organisation: string) =>
  kinds.map((kind) => ({
    label: kindWords[kind],
    href: `/admin/settings/sign-in/new?organisation=${organisation}&kind=${kind}`,
  }))

/** What to do at the provider, with the address that it sends people back to. */
export const registering = (kind: ProviderKind, baseUrl: string) => ({
  kindName: kindWords[kind],
  adding: `Add ${kind === 'other' ? 'another provider' : kindWords[kind]}`,
  steps: steps[kind],
  redirect: `${baseUrl}${answerPath}`,
})

const ticked = (flag: number) => (flag === 1 ? 'yes' : '')

/** A form as it is kept; the secret is never written back. */
export const valuesOf = (provider: Provider): Values => ({
  issuer: provider.issuer,
  client_id: provider.client_id,
  button: provider.button,
  asks_second: ticked(provider.asks_second),
  only_way: ticked(provider.only_way),
  is_on: ticked(provider.is_on),
})

const labels: Record<string, string> = {
  issuer: 'Address',
  client_id: 'Client ID',
  button: 'What the button says',
  asks_second: 'It asks for a second factor itself',
  only_way: 'Only this way in',
  is_on: 'Turned on',
}

/** Field by field what is kept now and what was typed; a box left empty is not sent at all. */
export function clashOf(kept: Provider, typed: Values) {
  const now = valuesOf(kept)
  return Object.entries(labels)
    .map(([name, field]) => ({ field, kept: textOf(now[name]), yours: textOf(typed[name]) }))
    .filter((each) => each.kept !== each.yours)
}

const textOf = (value: Values[string]) => [value ?? ''].flat().join(', ')
