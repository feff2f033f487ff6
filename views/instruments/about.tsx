import { SummaryList } from '../components/lists.tsx'
import { Details } from '../components/notes.tsx'

export type AboutFacts = {
  title: string
  intro: string
  /** Which time it asks about. */
  recall: string
  source: string
  licence: string
  higher: string
  how: string[]
}

/** Where a check comes from, and how its figure is made. */
export const About = ({ about, open }: { about: AboutFacts; open?: boolean }) => (
  <Details summary="Where this comes from, and how the figure is made" open={open}>
    <SummaryList
      rows={[
        { key: 'It asks about', value: about.recall },
        { key: 'The figure', value: [...about.how, about.higher].filter(Boolean).join(' ') },
        { key: 'Source', value: about.source },
        { key: 'Licence', value: about.licence },
      ]}
    />
  </Details>
)
