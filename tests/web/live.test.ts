import { describe, expect, it } from 'vitest'
import { LiveStreams, liveLimits, type LiveLimits, type LiveSource } from '../../src/web/live.ts'
import { Hearer } from '../support/hearer.ts'

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A bell of its own for each test, and a person who may listen until they may not. */
function scene(limits: Partial<LiveLimits> = {}) {
  const streams = new LiveStreams({ ...liveLimits, gapMs: 40, ...limits })
  const ears = new Set<() => void>()
  const rights = { mayKnow: true, isAnswered: Promise.resolve(), asked: 0 }
  const source = (person: string): LiveSource => ({
    person,
    listen: (ringing) => {
      ears.add(ringing)
      return () => void ears.delete(ringing)
    },
    isStillTheirs: async () => {
      rights.asked += 1
      await rights.isAnswered
      return rights.mayKnow
    },
  })
  const open = (person = 'sam') => new Hearer(streams.answer(source(person)))
  const ring = () => ears.forEach((ringing) => ringing())
  return { streams, ears, rights, open, ring, source }
}

describe('a stream of wordless rings', () => {
  it('says "changed" and nothing else, at once', async () => {
    const { open, ring } = scene()
    const sam = open()
    ring()
    await sam.hears(1)
    expect(sam.text).toBe('retry: 2000\n\ndata: changed\n\n')
    expect(sam.response.headers.get('cache-control')).toBe('no-store')
    expect(sam.response.headers.get('content-encoding')).toBeNull()
  })

  it('tells a burst as two: the first ring, and all the others together', async () => {
    const { open, ring } = scene()
    const sam = open()
    for (let i = 0; i < 200; i += 1) ring()
    await moment(10)
    for (let i = 0; i < 200; i += 1) ring()
    await moment(200)
    expect(sam.changes).toBe(2)
  })

  it('tells what is rung while it is still asking whether it may', async () => {
    const { open, ring, rights } = scene()
    const sam = open()
    let answer = () => {}
    rights.isAnswered = new Promise((resolve) => (answer = resolve))
    ring()
    await moment(10)
    ring()
    await moment(60)
    expect(sam.changes).toBe(0)
    answer()
    await sam.hears(2)
  })

  it('ends at the next ring when they may know no more', async () => {
    const { open, ring, rights, ears, streams } = scene()
    const sam = open()
    rights.mayKnow = false
    ring()
    await sam.ended
    expect([sam.changes, ears.size, streams.size]).toEqual([0, 0, 0])
  })

  it('ends at the next beat when nothing rings, and shows until then that it is alive', async () => {
    const { open, rights, streams } = scene({ beatMs: 30 })
    const sam = open()
    await moment(80)
    expect(sam.text).toMatch(/event: here\ndata: here\n\n$/)
    rights.mayKnow = false
    await sam.ended
    expect(streams.size).toBe(0)
  })

  it('ends when whether they may know cannot be said', async () => {
    const { open, ring, rights } = scene()
    const sam = open()
    rights.isAnswered = Promise.reject(new Error('No database'))
    rights.isAnswered.catch(() => {})
    ring()
    await sam.ended
    expect(sam.changes).toBe(0)
  })

  it('is let go when the reader goes', async () => {
    const { open, ears, streams, ring, rights } = scene()
    await open().leave()
    ring()
    await moment(60)
    expect([ears.size, streams.size, rights.asked]).toEqual([0, 0, 0])
  })

  it('is let go when the reader does not read', async () => {
    const { streams, source, ring } = scene({ gapMs: 0 })
    streams.answer(source('sam'))
    for (let i = 0; i < 30; i += 1) {
      ring()
      await moment(3)
    }
    expect(streams.size).toBe(0)
  })
})

describe('the streams of one server', () => {
  it('are so many to a person, and so many in all', async () => {
    const { open } = scene({ perPerson: 2, inAll: 3 })
    const sams = [open(), open()]
    const third = open().response
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '30'])
    expect(open('ola').response.status).toBe(200)
    expect(open('priya').response.status).toBe(503)
    await sams[0]!.leave()
    expect(open().response.status).toBe(200)
  })

  it('all end when it stops, and no new one begins', async () => {
    const { open, streams } = scene()
    const all = [open(), open(), open('ola')]
    streams.end()
    await Promise.all(all.map(({ ended }) => ended))
    expect(streams.size).toBe(0)
    expect(open().response.status).toBe(503)
  })
})
