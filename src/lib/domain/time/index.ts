export * from './dates';
export * from './format';
export * from './parse-text';
