import type { HomeFacts } from '../../views/home/home-page.tsx'
import type { AskKind } from './queries.ts'

const places: Record<Exclude<AskKind, 'cover'>, { path: string; says: string }> = {
  alongside: { path: '/holdings', says: 'asks you to stand alongside someone' },
  handover: { path: '/handovers', says: 'asks if you could hold someone from now on' },
  advice: { path: '/advice-requests', says: 'asks for your advice' },
}

/** One ask of a colleague in words, and where it is answered. */
export function sayAsk(ask: {
  kind: AskKind
  id: string
  name: string
}): HomeFacts['asks'][number] {
  if (ask.kind === 'cover') {
    return { href: '/leave#asked', words: `${ask.name} asks you to cover while they are away` }
  }
  const { path, says } = places[ask.kind]
  return { href: `${path}/${ask.id}`, words: `${ask.name} ${says}` }
}
