/**
 * What cannot be seen or turns text around: what Unicode calls ignorable (zero-width, bidirectional and tag characters,
 * variation selectors, fillers), and a few that it does not. Some scripts, and emoji, are written with some of them.
 */
export const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb]/gu;
