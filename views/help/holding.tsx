import { Page, type Shell } from '../layout.tsx'

export function HoldingHelp({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="What holding means">
      <h1>What holding means</h1>
    </Page>
  )
}
