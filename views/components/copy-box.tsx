/** A link to hand on. Without scripts the words can still be chosen and copied by hand. */
export function CopyBox({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <div class="field copy">
      <label for={id}>{label}</label>
      <div class="copy-row">
        <input id={id} type="text" readonly value={value} />
        <button class="button quiet" type="button" data-copy={id} hidden>
          Copy<span class="unseen"> {label}</span>
        </button>
      </div>
    </div>
  )
}
