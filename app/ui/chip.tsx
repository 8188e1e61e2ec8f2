import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** A short fact about a thing: a state, a share, a decision. Words first; the tint only helps the eye. */
export function Chip(props: {
  tone?: "plain" | "outline" | "accent" | "warm" | "info" | "success" | "danger" | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  const { tone = "plain", icon, children } = props;
  return (
    <span className={`g-chip g-chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A small number that asks for attention ("3"), with the same in words for screen readers ("3 olästa"). */
export function CountBadge({ text, label }: { text: string; label: string }) {
  return (
    <span className="g-nav-count">
      <span aria-hidden="true">{text}</span>
      <span className="g-hidden">{label}</span>
    </span>
  );
}
