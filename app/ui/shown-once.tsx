import { type ReactNode, useState } from "react";
import { Callout } from "./callout.tsx";
import { Button } from "./form/button.tsx";
import { TextInput } from "./form/text-input.tsx";

/**
 * The one time a secret is shown, with a button that copies it. Without script it stands there to be marked and copied.
 * `field` names its box in the page; `more` stands beside the button; `words` are the page's.
 */
export function ShownOnce(props: {
  field: string;
  secret: string;
  words: { title: string; text: string; label: string; copy: string; copied: string };
  more?: ReactNode;
}) {
  const { field, secret, words, more } = props;
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
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
      title={words.title}
      actions={
        <>
          <Button variant="primary" icon={copied ? "check" : "link"} onClick={() => void copy()}>
            {copied ? words.copied : words.copy}
          </Button>
          {more}
        </>
      }
    >
      <p className="mb-3">{words.text}</p>
      <TextInput
        id={field}
        name={field}
        label={words.label}
        value={secret}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Callout>
  );
}
