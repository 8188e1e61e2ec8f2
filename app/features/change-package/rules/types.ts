export const driverKinds = ["primary", "secondary"] as const;
export type DriverKind = (typeof driverKinds)[number];

export const ideaStatuses = ["proposed", "active", "retired"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

export type DriverFacts = {
  readonly id: string;
  readonly programmeId: string;
  /** A secondary driver's primary one. */
  readonly parentId: string | null;
  readonly kind: DriverKind;
  readonly title: string;
  readonly position: number;
  readonly retired: boolean;
};

export type IdeaFacts = {
  readonly id: string;
  readonly programmeId: string;
  readonly driverId: string | null;
  /** The team it comes from; null for one that was the programme's from the beginning. */
  readonly teamId: string | null;
  readonly title: string;
  readonly position: number;
  readonly status: IdeaStatus;
  readonly shared: boolean;
  readonly lifted: boolean;
};

/** Longest texts, in characters. */
export const packageTextMax = { title: 200, description: 4_000, howToTry: 4_000, source: 1_000 } as const;
