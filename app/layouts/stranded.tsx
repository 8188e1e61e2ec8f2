import { use, useId } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveContext } from "#app/live/live-provider.tsx";
import { useStranded } from "#app/live/notes/use-stranded.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import { useCopied } from "#app/ui/use-copied.ts";

/** Shows text that could not be sent and can go nowhere any more, once: to be copied, and then it is gone. */
export function StrandedText() {
  const t = useT("shell");
  const [first] = useStranded(use(LiveContext));
  const text = first?.text ?? "";
  const id = useId();
  const { copied, copy } = useCopied(text, id);
  if (!first) return null;
  const close = () => first.session.letGo();
  return (
    <Dialog open onClose={close} title={t("stranded.title")} closeLabel={t("stranded.close")}>
      <p>{t("stranded.text")}</p>
      <textarea id={id} className="g-input" rows={8} readOnly value={text} aria-label={t("stranded.label")} />
      <FormActions>
        <Button variant="primary" onClick={copy}>
          {t(copied ? "stranded.copied" : "stranded.copy")}
        </Button>
        <Button onClick={close}>{t("stranded.close")}</Button>
      </FormActions>
    </Dialog>
  );
}
