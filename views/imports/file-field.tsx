import { Field, tied, type FieldProps } from '../components/field.tsx'

/** A file to choose. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field field={field}>
      <input {...tied(field)} type="file" accept={accept} class="width-full" />
    </Field>
  )
}
