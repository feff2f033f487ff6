import type { ProposalFacts } from '../../src/agreements/proposal.ts'

/** What was typed into each field of a proposal, with the error beside it. */
export function typedIn({ values, errors }: Pick<ProposalFacts, 'values' | 'errors'>) {
  const value = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  const error = (name: string) => {
    const message = errors.find((each) => each.field === name)?.message
    return message === undefined ? {} : { error: message }
  }
  return {
    value,
    values: (name: string) => [values[name] ?? []].flat(),
    error,
    field: (name: string) => ({ name, value: value(name), ...error(name) }),
  }
}

export type TypedIn = ReturnType<typeof typedIn>
