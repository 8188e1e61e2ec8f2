import { useId, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";

/** Text that is not in the database and will not be by itself: to be copied by her who wrote it. */
export function UnsavedText(props: { title: string; why: string; text: string; onDone?: () => void }) {
  const { title, why, text, onDone } = props;
  const t = useT("note");
  const id = useId();
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser does not let us: what is marked she copies herself.
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  }
  return (
    <Callout
      tone="danger"
      live
      title={title}
      actions={
        <>
          <Button variant="primary" small onClick={() => void copy()}>
            {t(copied ? "left.copied" : "left.copy")}
          </Button>
          {onDone && (
            <Button variant="quiet" small onClick={onDone}>
              {t("left.done")}
            </Button>
          )}
        </>
      }
    >
      <p>{why}</p>
      <label htmlFor={id} className="g-hidden">
        {t("left.label")}
      </label>
      <textarea id={id} className="g-input mt-2" rows={4} readOnly value={text} />
    </Callout>
  );
}
