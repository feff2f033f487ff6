import { BackLink } from './components/notes.tsx'
import { Page, type Shell } from './layout.tsx'

type KeptWords = {
  shell: Shell
  title: string
  /** What the reader typed; nothing else of the record. */
  words: string
  back: { href: string; label: string }
}

/** Something was taken back while its answer was written: the words are shown, to copy. */
export function KeptWordsPage({ shell, title, words, back }: KeptWords) {
  return (
    <Page shell={shell} title={title}>
      <BackLink href={back.href}>{back.label}</BackLink>
      <h1>{title}</h1>
      <p>It changed while you wrote. Nothing was sent or kept.</p>
      {words && (
        <>
          <h2>Your words</h2>
          <p>You can copy them from here.</p>
          <p class="written">{words}</p>
        </>
      )}
    </Page>
  )
}
