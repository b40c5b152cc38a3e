/** The headers of an answer, by lower-case name. One that came twice has several values. */
export type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;
