import { TextField } from '../components/inputs.tsx'

/** Why an administrator does something that others must be able to account for. */
export const Reason = (field: { name: string; value: string; error?: string }) => (
  <TextField
    {...field}
    label="Why (you can leave this empty)"
    hint="It stands in the audit. Every administrator here can read it."
  />
)
