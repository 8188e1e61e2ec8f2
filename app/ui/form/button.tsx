import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";
import { Icon, type IconName } from "../icon.tsx";
import { Spinner } from "../pending.tsx";

/** primary: the one next action of a page. danger: what cannot be undone */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type Look = {
  variant?: ButtonVariant | undefined;
  /** 32 px high: for dense places, never for the main action */
  small?: boolean | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** The icon stands after the words (an arrow onwards) */
  iconAfter?: IconName | undefined;
  children: ReactNode;
};

function lookOf({ variant = "secondary", small = false, wide = false }: Look): string {
  return `g-btn g-btn-${variant}${small ? " g-btn-sm" : ""}${wide ? " g-btn-wide" : ""}`;
}

function content({ icon, iconAfter, children }: Look): ReactNode {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** A button that does something in the page; `type` is "button" unless said. */
export function Button(props: Look & Omit<ComponentProps<"button">, keyof Look | "className">) {
  const { variant: _v, small: _s, wide: _w, icon: _i, iconAfter: _a, children: _c, type = "button", ...native } = props;
  return (
    <button {...native} type={type} className={lookOf(props)}>
      {content(props)}
    </button>
  );
}

/**
 * Sends the form it stands in. While `pending` it shows a spinner and `pendingText`, keeps focus and ignores presses;
 * it is not `disabled`, since that would throw keyboard and screen-reader users out of it.
 */
export function SubmitButton(
  props: Look &
    Omit<ComponentProps<"button">, keyof Look | "className" | "type"> & {
      pending?: boolean | undefined;
      pendingText?: string | undefined;
    },
) {
  const {
    variant = "primary",
    small: _s,
    wide: _w,
    icon,
    iconAfter: _a,
    children,
    pending = false,
    pendingText,
    ...native
  } = props;
  const waiting = pending
    ? {
        "aria-disabled": true,
        "data-pending": "",
        onClick: (event: { preventDefault: () => void }) => event.preventDefault(),
      }
    : {};
  return (
    <button {...native} {...waiting} type="submit" className={lookOf({ ...props, variant })}>
      {pending ? <Spinner /> : icon && <Icon name={icon} />}
      {pending ? (pendingText ?? children) : children}
      {!pending && props.iconAfter && <Icon name={props.iconAfter} />}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink(props: Look & Omit<ComponentProps<typeof Link>, keyof Look | "className">) {
  const { variant: _v, small: _s, wide: _w, icon: _i, iconAfter: _a, children: _c, ...link } = props;
  return (
    <Link {...link} className={lookOf(props)}>
      {content(props)}
    </Link>
  );
}

/** A button with an icon alone, in bars and corners; `label` is its name. */
export function IconButton(
  props: { label: string; icon: IconName } & Omit<ComponentProps<"button">, "className" | "children" | "aria-label">,
) {
  const { label, icon, type = "button", ...native } = props;
  return (
    <button {...native} type={type} className="g-tool" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

/** A link with an icon alone; `count` is a small number on it, which `label` must also say in words. */
export function IconLink(props: { label: string; icon: IconName; to: string; count?: string | undefined }) {
  return (
    <Link to={props.to} className="g-tool" aria-label={props.label} title={props.label}>
      <Icon name={props.icon} />
      {props.count !== undefined && <span className="g-nav-count">{props.count}</span>}
    </Link>
  );
}
