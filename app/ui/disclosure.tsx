import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** More for who wants it, closed at first. `plain` is a quiet line in running text ("Vad menas med testkedja?"). */
export function Disclosure(props: {
  summary: ReactNode;
  plain?: boolean | undefined;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  const { summary, plain = false, open = false, children } = props;
  return (
    <details className={plain ? "g-disclosure g-disclosure-plain" : "g-disclosure"} open={open}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div className="g-disclosure-body">{children}</div>
    </details>
  );
}
