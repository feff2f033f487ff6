import type { Block } from '../../src/assurance/part.ts'
import { LinkButton, Buttons } from '../components/form.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Blocks } from './blocks.tsx'
import { OwnAnswers, type Own } from './own.tsx'

export type PartFacts = {
  code: string
  title: string
  ours: Block[]
  /** What the organisation wrote; an empty key is a text of its own. */
  own: Own
  /** Only the organisation can know, and has not written it. */
  missing: boolean
}

export type DocumentFacts = {
  title: string
  lead: string
  organisation: string
  /** Today, so that a print says how old it is. */
  on: string
  version: string
  changed: string | null
  parts: PartFacts[]
  /** Where an administrator changes it. */
  edit: string | null
}

/** One document to read and to print: ours and theirs, part by part. */
export function DocumentPage({ shell, facts }: { shell: Shell; facts: DocumentFacts }) {
  const { title, lead, organisation, on, version, changed, parts, edit } = facts
  return (
    <Page shell={shell} title={title}>
      <BackLink href="/documents">Documents</BackLink>
      <h1>{title}</h1>
      <p class="lead">
        {organisation}. {lead}
      </p>
      <p class="hint">
        As it stood on {on}, with the words of Holdfast {version}.
        {changed && ` Last changed here by ${changed}.`}
      </p>
      <div class="unprinted">
        {edit && (
          <Buttons>
            <LinkButton kind="quiet" href={edit}>
              Change this document
            </LinkButton>
          </Buttons>
        )}
        <p>Use “Print” in your browser to keep it, or to give it to somebody.</p>
      </div>
      {parts.map((part) => (
        <DocumentPart part={part} organisation={organisation} />
      ))}
    </Page>
  )
}

function DocumentPart({ part, organisation }: { part: PartFacts; organisation: string }) {
  const { code, title, ours, own, missing } = part
  return (
    <section id={code}>
      <h2>{title}</h2>
      <Blocks blocks={ours} />
      {missing && <p class="hint">{organisation} has not written this yet.</p>}
      {own.length > 0 && ours.length > 0 && (
        <Inset>
          <h3>From {organisation}</h3>
          <OwnAnswers own={own} />
        </Inset>
      )}
      {own.length > 0 && ours.length === 0 && <OwnAnswers own={own} />}
    </section>
  )
}
