import { open, type Door } from '../access/door.ts'
import { describedNow } from './discover.ts'
import { issuerRefusal, type ProviderKind } from './rules.ts'
import { troubleOf } from './trouble.ts'
import { troubleWords } from './words.ts'

export type Tried = { worked: boolean; words: string }

type Asked = { issuer: string; kind: ProviderKind }

/** Asks the provider what it says of itself, and tells it in words an administrator can act on. */
export async function tryProvider(door: Door, { issuer, kind }: Asked): Promise<Tried> {
  const { baseUrl } = open(door).config
  const refusal = issuerRefusal(issuer, kind, baseUrl)
  if (refusal) return { worked: false, words: refusal }
  try {
    const said = await describedNow(issuer, baseUrl)
    const ways = said.code_challenge_methods_supported
    if (ways && !ways.includes('S256')) {
      return { worked: false, words: 'It answers, but it does not know PKCE with S256.' }
    }
    const words = 'It answers, and it is the provider it says. Now sign in with it once yourself.'
    return { worked: true, words }
  } catch (error) {
    return { worked: false, words: troubleWords[troubleOf(error, 'unreachable')] }
  }
}
