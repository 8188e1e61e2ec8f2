import { useId } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useCopied } from "#app/ui/use-copied.ts";

/** Text that is not in the database and will not be by itself: to be copied by her who wrote it. */
export function UnsavedText(props: { title: string; why: string; text: string; onDone?: () => void }) {
  const { title, why, text, onDone } = props;
  const t = useT("note");
  const id = useId();
  const { copied, copy } = useCopied(text, id);
  return (
    <Callout
      tone="danger"
      live
      title={title}
      actions={
        <>
          <Button variant="primary" small onClick={copy}>
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
