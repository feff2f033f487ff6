import { Buttons, LinkButton } from '../components/form.tsx'
import { WeekendChart, type WeekendsFacts } from '../components/weekend-chart.tsx'

/** Below what is coming: another kind of debrief, themes, and how weekends were. */
export const MoreDebriefs = (props: { weekends: WeekendsFacts[]; calls: boolean }) => (
  <>
    <Buttons>
      {props.calls && (
        <LinkButton kind="quiet" href="/debriefs/new">
          Call a debrief
        </LinkButton>
      )}
      <LinkButton kind="text" href="/debriefs/themes">
        Themes over the weeks
      </LinkButton>
    </Buttons>
    {props.weekends.map((each) => (
      <WeekendChart {...each} />
    ))}
  </>
)
