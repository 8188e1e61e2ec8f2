import { useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

const field = "made-token";

/** The one time a token is shown. Without script it stands there to be marked and copied. */
export function MadeToken({ token }: { token: string }) {
  const t = useT("sending");
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      // The browser does not let us: what is marked she copies herself.
      const box = document.getElementById(field);
      if (box instanceof HTMLInputElement) box.select();
    }
  }
  return (
    <Callout
      tone="success"
      live
      title={t("made.title")}
      actions={
        <Button variant="primary" icon={copied ? "check" : "link"} onClick={() => void copy()}>
          {t(copied ? "copied" : "copy")}
        </Button>
      }
    >
      <p className="mb-3">{t("made.text")}</p>
      <TextInput
        id={field}
        name={field}
        label={t("made.label")}
        value={token}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Callout>
  );
}
