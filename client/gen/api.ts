// Made from the OpenAPI document of the controller: npm run build:client
export interface paths {
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is everything watched, and is anything wrong */
        get: {
            parameters: {
                query?: {
                    wait?: "ready" | "settled";
                    timeoutMs?: number | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{host}/canary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove now that alerts arrive from a host */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    host: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts and what is seen on them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that match, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    until?: string;
                    kind?: string | string[];
                    severity?: string | string[];
                    reason?: string | string[];
                    status?: "open" | "all";
                    /** @description of containers that run now, as `workloads` tells it */
                    environment?: string;
                    owner?: string;
                    /** @description only of this one, like INC-7 */
                    incident?: string;
                    /** @description the id of an alert: only those that were last seen before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Alert"][];
                            /** @description how many match, whatever the limit */
                            total: number;
                            counts: {
                                low?: number;
                                medium?: number;
                                high?: number;
                                critical?: number;
                            };
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: open alerts that match, then every change */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    until?: string;
                    kind?: string | string[];
                    severity?: string | string[];
                    reason?: string | string[];
                    status?: "open" | "all";
                    /** @description of containers that run now, as `workloads` tells it */
                    environment?: string;
                    owner?: string;
                    /** @description only of this one, like INC-7 */
                    incident?: string;
                    /** @description the id of an alert: only those that were last seen before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close alerts without allowing what they tell */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Alert"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that belong together, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    status?: "open" | "all";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Incident"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: open incidents that match, then every change */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    status?: "open" | "all";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident, or the one that took it over */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description its own, or that of an alert of it */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/contain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut its containers from their networks, or pause them (how); nothing of them is lost */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give its containers back what containment took from them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep evidence of its containers as they run */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace its containers by fresh ones; evidence is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what its alerts tell part of the profile (why), for a time or for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description of the incident; absent = every open one of it that may be allowed so */
                        alerts?: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        thisImage?: boolean;
                        /** @description over the profile instead of in it; needs `expires` */
                        exception?: {
                            owner?: string;
                            ticket?: string;
                        };
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AllowedIncident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it over (assignee) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write something down (text) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tie it to a ticket elsewhere (ticket) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it, and its alerts as resolved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/false-alarm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it as a false alarm (why), and dismiss its alerts */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workloads with what is known of each */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    mode?: "learn" | "alert" | "protect";
                    host?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Workload"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workload */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Workload"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it may leave learning, and what speaks against it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn, alert or protect */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "learn" | "alert" | "protect";
                        relearn?: boolean;
                        block?: {
                            [key: string]: "on" | "audit" | "off";
                        };
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description how long what may wait is told once a day; 0 ends it */
                        probationMs?: number;
                        wait?: boolean;
                        timeoutMs?: number | null;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mode of every workload */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "learn" | "alert" | "protect";
                        relearn?: boolean;
                        block?: {
                            [key: string]: "on" | "audit" | "off";
                        };
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description how long what may wait is told once a day; 0 ends it */
                        probationMs?: number;
                        wait?: boolean;
                        timeoutMs?: number | null;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @enum {boolean} */
                        all: true;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: ({
                                workload: string;
                                revision: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How long a container may live */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        maxAge?: string | null;
                        /** @enum {string} */
                        method?: "in-place" | "front" | "host-dnat" | "queue";
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/whois/{container}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which workload a container belongs to, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    container: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every profile */
        get: {
            parameters: {
                query?: {
                    mode?: "learn" | "alert" | "protect";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One profile with what was seen of each entry */
        get: {
            parameters: {
                query?: {
                    revision?: number;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile as YAML */
        get: {
            parameters: {
                query?: {
                    revision?: number;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            yaml: string;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make documents the profiles, all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        dryRun?: boolean;
                        prune?: boolean;
                        environment?: string;
                        workload?: string;
                        /** @description without stages */
                        atOnce?: boolean;
                        /** @description how long each stage stands of a change that takes lines away */
                        stepMs?: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with documents */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        environment?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what alerts tell part of the profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        alerts: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        thisImage?: boolean;
                        /** @description over the profile instead of in it; needs `expires` */
                        exception?: {
                            owner?: string;
                            ticket?: string;
                        };
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End learning */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn for longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        forMs: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take entries out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        entries: string[];
                        relearnAllowed?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed it when, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return to an earlier revision */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exceptions over profiles */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An exception as YAML */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/{id}/permanent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of the profiles as they are, and with the lines of the exception */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take exceptions away */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        exceptions: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what was proposed part of the profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ids; absent = every one that waits */
                        proposals?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never propose it again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ids; absent = every one that waits */
                        proposals?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/generalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose wider lines in the place of several that were seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description only tell what would be proposed */
                        dryRun?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/unlearn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out what was learned in a stretch of time and from nothing else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        container?: string;
                        dryRun?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a person, by cause, over all workloads */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ask/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to what was asked, for many workloads at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description causes, or the names of asks */
                        asks: string[];
                        /** @description absent = every one that has them */
                        workloads?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a workload does new from now on is of this release */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        workload: string;
                        /** @description of the sources, like a commit; not of the profile */
                        revision: string;
                        change?: string;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The release is out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        workload: string;
                        /** @description of the sources, like a commit; not of the profile */
                        revision: string;
                        change?: string;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was deployed, newest first */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a profile lacks for an image, and what it lists that does not hold there */
        get: {
            parameters: {
                query: {
                    image: string;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a document would have said of what was observed; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        workload?: string;
                        environment?: string;
                        since?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another mode would have told, and recycled, of what was observed; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "alert" | "protect";
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description RFC 3339, or a duration back from now; absent = seven days */
                        since?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIf"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace containers by fresh ones of the same image */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "proxy" | "queue" | "in-place";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description also outside of the windows, and in a freeze */
                        anyTime?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recycle"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give containers a front, behind which they are recycled without a gap */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "queue";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @description Compose makes the front: only the image of one is put on the host */
                        compose?: boolean;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recycle"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let containers stand alone again, without a front */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "queue";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @description Compose makes the front: only the image of one is put on the host */
                        compose?: boolean;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recycle"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recycled, or what is scheduled */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    order?: string | string[];
                    next?: "0" | "1" | "true" | "false" | "";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recycle"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycles/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: recycles as they proceed */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    order?: string | string[];
                    next?: "0" | "1" | "true" | "false" | "";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recycle"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came into containers, and what was opened for it */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was kept of containers that were retired */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    /** @description only this one */
                    id?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Evidence"][];
                            /** @description hosts that could not be asked */
                            silent: string[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bytes of one piece: of its manifest, or of the content of a file in it */
        get: {
            parameters: {
                query?: {
                    /** @description where it is, as the first part said */
                    host?: string;
                    /** @description hash by which a content in it lies on disk; without it the manifest */
                    file?: string;
                    offset?: number | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidencePart"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the layers of an image, or of those that a workload runs from, are what they were */
        get: {
            parameters: {
                query: {
                    of: string;
                    deep?: "true" | "false";
                    accept?: "true" | "false";
                    timeoutMs?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What its containers wrote, those that were replaced too: a page of lines */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        since?: string;
                        /** @description the newest so many; absent = from the oldest on */
                        tail?: number;
                        /** @description how far containers were read, in place of `since` */
                        marks?: {
                            container: string;
                            at: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told of alerts, and whether it arrives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send something harmless to sinks, past their queues */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        names?: string[];
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks/{name}/pagerduty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What PagerDuty tells by its webhook, signed: who has an alert there has its incident here */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which hosts react, and which only observe */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** No blocking, containing or recycling; observation goes on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description absent = all, also those that come later */
                        hosts?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** React again to what is armed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description absent = all, also those that come later */
                        hosts?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what they may */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Login"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Log a browser in by a token: sets a cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Login"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the login of this browser */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens, without what is secret of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Token"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a token; it is told this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        role: "viewer" | "operator" | "admin";
                        /**
                         * @description workloads of these only; none = of all
                         * @default []
                         */
                        environments?: string[];
                        /**
                         * @description workloads of these only; none = of all
                         * @default []
                         */
                        owners?: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        by?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on this token, and every login by it, is nobody’s */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, the newest last */
        get: {
            parameters: {
                query?: {
                    since?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the chain of changes is what was written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases, sessions, revisions, starts of agents, recycles and blind stretches, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    /** @description what was on it, and of workloads that run there */
                    host?: string;
                    kind?: ("release" | "session" | "revision" | "agent" | "recycle" | "gap") | ("release" | "session" | "revision" | "agent" | "recycle" | "gap")[];
                    /** @description RFC 3339, or a duration back from now; absent = 7d */
                    since?: string;
                    until?: string;
                    environment?: string;
                    owner?: string;
                    /** @description the `older` of a page: the page before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangePage"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How complete its profile was over time, the newest last */
        get: {
            parameters: {
                query?: {
                    since?: string;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CoverageAt"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which workloads talk to each other, and what of it no profile lists */
        get: {
            parameters: {
                query?: {
                    /** @description only what is from or to one of these */
                    workload?: string | string[];
                    environment?: string;
                    owner?: string;
                    /** @description the `next` of a page: the page after it */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapPage"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Status: {
            ready: boolean;
            hosts: {
                [key: string]: unknown;
            }[];
            openAlerts: number;
        } & {
            [key: string]: unknown;
        };
        Problem: {
            error: {
                code: string;
                message: string;
                fix: string;
            } & {
                [key: string]: unknown;
            };
        };
        Alert: {
            id: string;
            fingerprint: string;
            /** @enum {string} */
            status: "open" | "allowed" | "dismissed" | "resolved";
            workload: string;
            host: string;
            container: {
                [key: string]: unknown;
            };
            containers: string[];
            kind: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            reason: string;
            sentence: string;
            behaviour: {
                [key: string]: unknown;
            };
            evidence: {
                [key: string]: unknown;
            };
            nearest?: {
                entry: string;
                differs: string[];
            };
            count: number;
            firstSeen: string;
            lastSeen: string;
            observedAt: string;
            raisedAt: string;
            /** @description the one that it is of, like INC-7 */
            incident?: string;
            sensor: string;
            revision: number;
            responses: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
        };
        Incident: {
            /** @example INC-7 */
            id: string;
            /** @enum {string} */
            status: "open" | "acknowledged" | "contained" | "resolved" | "false-alarm";
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            workload: string;
            owner?: string;
            environment?: string;
            sentence: string;
            openedAt: string;
            lastSeen: string;
            acknowledged?: {
                at: string;
                by: string;
            };
            closedAt?: string;
            closedBy?: string;
            why?: string;
            containers: {
                id: string;
                name: string;
                host: string;
                image: string;
                generation: number;
                startedAt?: string;
            }[];
            alerts: string[];
            assignee?: string;
            ticket?: string;
            notes: {
                at: string;
                by: string;
                text: string;
            }[];
            looksLike: {
                /** @enum {string} */
                what: "intrusion" | "release" | "person" | "scheduled-job" | "unclear";
                because: string[];
            };
            notBecause: {
                /** @enum {string} */
                what: "intrusion" | "release" | "person" | "scheduled-job";
                because: string[];
            }[];
            prevalence: {
                replicas: number;
                of: number;
                hosts: number;
                ofHosts: number;
            };
            timeline: {
                at: string;
                kind: string;
                sentence: string;
                alert?: string;
                /** @enum {string} */
                severity?: "low" | "medium" | "high" | "critical";
                /** @description how often by now, where more than once */
                count?: number;
                lastSeen?: string;
                /** @description the line of the profile that comes nearest, in words */
                nearest?: string;
                differs?: string[];
                by?: string;
            }[];
            reach: {
                peers: string[];
                volumes: {
                    path: string;
                    writable: boolean;
                }[];
                sockets: string[];
                /** @description names to rotate; what they hold never leaves the host */
                secrets: string[];
            };
            elsewhere: {
                workload: string;
                host: string;
                what: string;
                at: string;
                alert: string;
            }[];
            /** @description where there are more than these */
            elsewhereTotal?: number;
            blind: {
                host: string;
                cause: string;
                from: string;
                to: string;
                count?: number;
            }[];
            /** @description whether alerts arrive from where it is */
            hosts: {
                host: string;
                silent: boolean;
                proven: boolean;
                provenAt?: string;
                notProven: string[];
            }[];
            contained?: {
                at: string;
                by: string;
                /** @enum {string} */
                how: "networks" | "pause";
            };
            mergedInto?: string;
            revision: number;
        };
        AllowedIncident: components["schemas"]["Incident"] & {
            allowed: {
                alert: string;
                workload: string;
                entry: string;
                /** @description of the profile, that has it */
                revision: number;
                expiresAt?: string;
            }[];
            /** @description open ones that cannot be allowed so, and why */
            left: {
                alert: string;
                sentence: string;
                why: string;
                fix: string;
            }[];
        };
        Workload: {
            workload: string;
            /** @enum {string} */
            mode: "learn" | "alert" | "protect";
            complete: boolean;
            revision: number;
        } & {
            [key: string]: unknown;
        };
        Profile: {
            workload: string;
            revision: number;
            entries: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
        };
        WhatIf: {
            workload: string;
            from: string;
            to: string;
            /** @description behaviours that were judged */
            replayed: number;
            /** @description false where more was observed than is remembered */
            complete: boolean;
            /** @description learned lines that would wait for a person */
            asks: number;
            wouldAlert: number;
            wouldRecycle: number;
            groups: ({
                reason: string;
                /** @enum {string} */
                severity: "low" | "medium" | "high" | "critical";
                sentence: string;
                count: number;
                containers: string[];
                lastSeen: string;
                recycles: boolean;
            } & {
                [key: string]: unknown;
            })[];
            /** @description nobody but a person recycles these */
            held: {
                container: string;
                host: string;
                keeps: string[];
            }[];
        } & {
            [key: string]: unknown;
        };
        Recycle: {
            [key: string]: unknown;
        };
        Evidence: {
            /** @example ev-2238ebb4066b6c7c */
            id: string;
            at: string;
            workload: string;
            host: string;
            container: {
                id: string;
                name: string;
                image: string;
            };
            alert?: string;
            order: string;
            bytes: number;
            files: number;
            truncated: boolean;
            /** @description of its manifest */
            sha256: string;
            expiresAt: string;
        } & {
            [key: string]: unknown;
        };
        EvidencePart: {
            host: string;
            /** @description base64 */
            data: string;
            total: number;
            sha256: string;
            /** @description id of the key that it is sealed for; absent where it is in the clear */
            sealedFor?: string;
        };
        Login: {
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            environments: string[];
            owners: string[];
            csrf: string;
        };
        Token: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            environments: string[];
            owners: string[];
            createdAt: string;
        } & {
            [key: string]: unknown;
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description how many match, whatever the limit */
            total: number;
            /** @description of all that match, by kind */
            counts: {
                [key: string]: number;
            };
            /** @description there are more, before these */
            older?: string;
        };
        Change: {
            id: string;
            /** @enum {string} */
            kind: "release" | "session" | "revision" | "agent" | "recycle" | "gap";
            at: string;
            /** @description absent while it goes on; the same as `at` of a moment */
            until?: string;
            /** @description absent of what concerns a whole host */
            workload?: string;
            host?: string;
            what: string;
            by?: string;
            why?: string;
        };
        CoverageAt: {
            at: string;
            /** @description 0–1 */
            estimate: number;
            low: number;
            high: number;
            /** @description of the profile then */
            lines: number;
        };
        MapPage: {
            items: components["schemas"]["Way"][];
            /** @description how many match, whatever the limit */
            total: number;
            /** @description of all that match, those of which open alerts tell */
            unlisted: number;
            /** @description there are more, after these */
            next?: string;
        };
        Way: {
            from: string;
            to: string;
            /** @description protocol and port, like `tcp 6379` */
            by: string[];
            /** @description whose profile lists it; empty = nobody’s */
            listedBy: ("caller" | "called")[];
            /** @description open ones that tell of it */
            alerts: number;
            lastSeen?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
