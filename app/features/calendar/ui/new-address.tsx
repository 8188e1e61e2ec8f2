import { useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

const field = "calendar-address";

/** The one time an address is shown. Without script it stands there to be marked and copied. */
export function NewAddress({ address }: { address: string }) {
  const t = useT("calendar");
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
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
      title={t("new.title")}
      actions={
        <>
          <Button variant="primary" icon={copied ? "check" : "link"} onClick={() => void copy()}>
            {t(copied ? "copied" : "copy")}
          </Button>
          <a className="g-btn g-btn-secondary" href={address.replace(/^https?:/, "webcal:")}>
            {t("open")}
          </a>
        </>
      }
    >
      <p className="mb-3">{t("new.text")}</p>
      <TextInput
        id={field}
        name={field}
        label={t("new.label")}
        value={address}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Callout>
  );
}
