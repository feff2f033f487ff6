import { SummaryList } from '../components/lists.tsx'
import { Paragraphs } from './blocks.tsx'

export type Own = { key: string; value: string }[]

/** What an organisation wrote: short answers by their names, then its own words. */
export const OwnAnswers = ({ own }: { own: Own }) => {
  const named = own.filter(({ key }) => key !== '')
  const words = own.filter(({ key }) => key === '')
  return (
    <>
      {named.length > 0 && <SummaryList rows={named} />}
      {words.map(({ value }) => (
        <Paragraphs words={value} />
      ))}
    </>
  )
}
