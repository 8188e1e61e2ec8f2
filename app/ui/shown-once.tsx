import type { ReactNode } from "react";
import { Callout } from "./callout.tsx";
import { Button } from "./form/button.tsx";
import { TextInput } from "./form/text-input.tsx";
import { useCopied } from "./use-copied.ts";

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
  const { copied, copy } = useCopied(secret, field);
  return (
    <Callout
      tone="success"
      live
      title={words.title}
      actions={
        <>
          <Button variant="primary" icon={copied ? "check" : "link"} onClick={copy}>
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
