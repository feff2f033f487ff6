import { Select, Radios, Tick, type Option } from '../components/choices.tsx'
import { DateField, NumberField, TimeField } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'

export type EmploymentChoices = {
  jobs: Option[]
  teams: Option[]
  /** Only for someone who looks after more than one organisation. */
  organisations: Option[]
  weekdays: { number: string; name: string }[]
}

/** The fields of one job: what they do, for whom, how long and when. */
export function EmploymentFields({ typed, choices }: { typed: Typed; choices: EmploymentChoices }) {
  const { field } = typedIn(typed)
  return (
    <>
      <Radios {...field('job')} label="What they do here" options={choices.jobs} />
      <Tick
        name="holds"
        label="They also hold people themselves"
        hint="Link workers always do."
        error={field('holds').error}
        checked={field('holds').value !== ''}
      />
      {choices.organisations.length > 1 && (
        <Select
          {...field('organisation')}
          label="Organisation"
          hint="A team says which one is meant. Choose one when they have no team."
          options={choices.organisations}
          optional
        />
      )}
      <Select {...field('team')} label="Team" options={choices.teams} empty="No team" optional />
      <NumberField {...field('weekly_hours')} label="Hours a week" hint="Full time is 37.5." />
      <WorkingHours typed={typed} weekdays={choices.weekdays} />
      <DateField
        {...field('started_in_role')}
        label="Started in this kind of work"
        hint="Here or elsewhere. New people begin with smaller numbers."
      />
      <DateField {...field('from_on')} label="First day here" />
      <DateField {...field('until_on')} label="Last day here" optional />
    </>
  )
}

function WorkingHours({ typed, weekdays }: { typed: Typed } & Pick<EmploymentChoices, 'weekdays'>) {
  const { field } = typedIn(typed)
  const wrong = typed.errors.some((each) => /^(?:from|to)_\d$/.test(each.field))
  return (
    <Details summary="Working hours of each day" open={wrong}>
      <p>Contacts at other times count as out of hours. Leave a day empty when they do not work.</p>
      {weekdays.map(({ number, name }) => (
        <div class="form inline">
          <TimeField {...field(`from_${number}`)} label={`${name} from`} />
          <TimeField {...field(`to_${number}`)} label={`${name} to`} />
        </div>
      ))}
    </Details>
  )
}
