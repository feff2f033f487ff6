import { z } from 'zod'

const place = z.string().regex(/^\/(?!\/)[\w/-]{0,200}$/)

/** What comes beside the fields of the form, which are whatever they are. */
export const draftForm = z.object({
  form_id: z.string(),
  /** Where the form is sent, and the page it stands on. */
  draft_path: place,
  draft_page: place,
})
