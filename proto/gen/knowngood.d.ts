import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace knowngood. */
export namespace knowngood {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Batch.
         * @deprecated Use knowngood.v1.Batch.$Properties instead.
         */
        interface IBatch extends knowngood.v1.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch schema. */
            schema: number;

            /** Batch host. */
            host: string;

            /** Batch outbox. */
            outbox: string;

            /** Batch seq. */
            seq: number;

            /** Batch runUs. */
            runUs: number;

            /** Batch sensor. */
            sensor: string;

            /** Batch containers. */
            containers: Uint8Array[];

            /** Batch records. */
            records: Uint8Array[];

            /**
             * Creates a new Batch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Batch instance
             */
            static create(properties: knowngood.v1.Batch.$Shape): knowngood.v1.Batch & knowngood.v1.Batch.$Shape;
            static create(properties?: knowngood.v1.Batch.$Properties): knowngood.v1.Batch;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link knowngood.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Batch message, length delimited. Does not implicitly {@link knowngood.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Batch & knowngood.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Batch & knowngood.v1.Batch.$Shape;

            /**
             * Decodes a Batch message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Batch & knowngood.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Batch & knowngood.v1.Batch.$Shape;

            /**
             * Creates a Batch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Batch
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Batch;

            /**
             * Creates a plain object from a Batch message. Also converts values to other types if specified.
             * @param message Batch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Batch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Batch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch schema */
                schema?: (number|null);

                /** Batch host */
                host?: (string|null);

                /** Batch outbox */
                outbox?: (string|null);

                /** Batch seq */
                seq?: (number|null);

                /** Batch runUs */
                runUs?: (number|null);

                /** Batch sensor */
                sensor?: (string|null);

                /** Batch containers */
                containers?: (Uint8Array[]|null);

                /** Batch records */
                records?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Batch. */
            type $Shape = knowngood.v1.Batch.$Properties;
        }

        /**
         * Properties of a ContainerRef.
         * @deprecated Use knowngood.v1.ContainerRef.$Properties instead.
         */
        interface IContainerRef extends knowngood.v1.ContainerRef.$Properties {
        }

        /** Represents a ContainerRef. */
        class ContainerRef {

            /**
             * Constructs a new ContainerRef.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.ContainerRef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerRef id. */
            id: string;

            /** ContainerRef name. */
            name: string;

            /** ContainerRef image. */
            image: string;

            /** ContainerRef imageName. */
            imageName: string;

            /** ContainerRef workload. */
            workload: string;

            /** ContainerRef generation. */
            generation: number;

            /** ContainerRef startedAtUs. */
            startedAtUs: number;

            /** ContainerRef mode. */
            mode?: (string|null);

            /** ContainerRef revision. */
            revision?: (string|null);

            /** ContainerRef class. */
            class?: (string|null);

            /**
             * Creates a new ContainerRef instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerRef instance
             */
            static create(properties: knowngood.v1.ContainerRef.$Shape): knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape;
            static create(properties?: knowngood.v1.ContainerRef.$Properties): knowngood.v1.ContainerRef;

            /**
             * Encodes the specified ContainerRef message. Does not implicitly {@link knowngood.v1.ContainerRef.verify|verify} messages.
             * @param message ContainerRef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.ContainerRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ContainerRef message, length delimited. Does not implicitly {@link knowngood.v1.ContainerRef.verify|verify} messages.
             * @param message ContainerRef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.ContainerRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerRef message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape} ContainerRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape;

            /**
             * Decodes a ContainerRef message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape} ContainerRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape;

            /**
             * Creates a ContainerRef message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerRef
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.ContainerRef;

            /**
             * Creates a plain object from a ContainerRef message. Also converts values to other types if specified.
             * @param message ContainerRef
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.ContainerRef, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerRef to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerRef {

            /** Properties of a ContainerRef. */
            interface $Properties {

                /** ContainerRef id */
                id?: (string|null);

                /** ContainerRef name */
                name?: (string|null);

                /** ContainerRef image */
                image?: (string|null);

                /** ContainerRef imageName */
                imageName?: (string|null);

                /** ContainerRef workload */
                workload?: (string|null);

                /** ContainerRef generation */
                generation?: (number|null);

                /** ContainerRef startedAtUs */
                startedAtUs?: (number|null);

                /** ContainerRef mode */
                mode?: (string|null);

                /** ContainerRef revision */
                revision?: (string|null);

                /** ContainerRef class */
                "class"?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerRef. */
            type $Shape = knowngood.v1.ContainerRef.$Properties;
        }

        /**
         * Properties of a Record.
         * @deprecated Use knowngood.v1.Record.$Properties instead.
         */
        interface IRecord extends knowngood.v1.Record.$Properties {
        }

        /** Represents a Record. */
        class Record {

            /**
             * Constructs a new Record.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Record.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Record first. */
            first?: (knowngood.v1.First.$Properties|null);

            /** Record tally. */
            tally?: (knowngood.v1.Tally.$Properties|null);

            /** Record minute. */
            minute?: (knowngood.v1.Minute.$Properties|null);

            /** Record gap. */
            gap?: (knowngood.v1.Gap.$Properties|null);

            /** Record life. */
            life?: (knowngood.v1.Life.$Properties|null);

            /** Record session. */
            session?: (knowngood.v1.Session.$Properties|null);

            /** Record announced. */
            announced?: (knowngood.v1.Announced.$Properties|null);

            /** Record body. */
            body?: ("first"|"tally"|"minute"|"gap"|"life"|"session"|"announced");

            /**
             * Creates a new Record instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Record instance
             */
            static create(properties: knowngood.v1.Record.$Shape): knowngood.v1.Record & knowngood.v1.Record.$Shape;
            static create(properties?: knowngood.v1.Record.$Properties): knowngood.v1.Record;

            /**
             * Encodes the specified Record message. Does not implicitly {@link knowngood.v1.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Record message, length delimited. Does not implicitly {@link knowngood.v1.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Record & knowngood.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Record & knowngood.v1.Record.$Shape;

            /**
             * Decodes a Record message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Record & knowngood.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Record & knowngood.v1.Record.$Shape;

            /**
             * Creates a Record message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Record
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Record;

            /**
             * Creates a plain object from a Record message. Also converts values to other types if specified.
             * @param message Record
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Record, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Record to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Record {

            /** Properties of a Record. */
            interface $Properties {

                /** Record first */
                first?: (knowngood.v1.First.$Properties|null);

                /** Record tally */
                tally?: (knowngood.v1.Tally.$Properties|null);

                /** Record minute */
                minute?: (knowngood.v1.Minute.$Properties|null);

                /** Record gap */
                gap?: (knowngood.v1.Gap.$Properties|null);

                /** Record life */
                life?: (knowngood.v1.Life.$Properties|null);

                /** Record session */
                session?: (knowngood.v1.Session.$Properties|null);

                /** Record announced */
                announced?: (knowngood.v1.Announced.$Properties|null);

                /** Record body */
                body?: ("first"|"tally"|"minute"|"gap"|"life"|"session"|"announced");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Record. */
            type $Shape = {
              first?: knowngood.v1.First.$Shape|null;
              tally?: knowngood.v1.Tally.$Shape|null;
              minute?: knowngood.v1.Minute.$Shape|null;
              gap?: knowngood.v1.Gap.$Shape|null;
              life?: knowngood.v1.Life.$Shape|null;
              session?: knowngood.v1.Session.$Shape|null;
              announced?: knowngood.v1.Announced.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "first"; first: knowngood.v1.First.$Shape; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "tally"; first?: null; tally: knowngood.v1.Tally.$Shape; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "minute"; first?: null; tally?: null; minute: knowngood.v1.Minute.$Shape; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "gap"; first?: null; tally?: null; minute?: null; gap: knowngood.v1.Gap.$Shape; life?: null; session?: null; announced?: null }|{ body?: "life"; first?: null; tally?: null; minute?: null; gap?: null; life: knowngood.v1.Life.$Shape; session?: null; announced?: null }|{ body?: "session"; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session: knowngood.v1.Session.$Shape; announced?: null }|{ body?: "announced"; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced: knowngood.v1.Announced.$Shape })
            );
        }

        /**
         * Properties of a First.
         * @deprecated Use knowngood.v1.First.$Properties instead.
         */
        interface IFirst extends knowngood.v1.First.$Properties {
        }

        /** Represents a First. */
        class First {

            /**
             * Constructs a new First.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.First.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** First container. */
            container: string;

            /** First key. */
            key: string;

            /** First behaviour. */
            behaviour?: (knowngood.v1.Behaviour.$Properties|null);

            /** First evidence. */
            evidence?: (knowngood.v1.Evidence.$Properties|null);

            /** First observedAtUs. */
            observedAtUs: number;

            /**
             * Creates a new First instance using the specified properties.
             * @param [properties] Properties to set
             * @returns First instance
             */
            static create(properties: knowngood.v1.First.$Shape): knowngood.v1.First & knowngood.v1.First.$Shape;
            static create(properties?: knowngood.v1.First.$Properties): knowngood.v1.First;

            /**
             * Encodes the specified First message. Does not implicitly {@link knowngood.v1.First.verify|verify} messages.
             * @param message First message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.First.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified First message, length delimited. Does not implicitly {@link knowngood.v1.First.verify|verify} messages.
             * @param message First message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.First.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a First message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.First & knowngood.v1.First.$Shape} First
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.First & knowngood.v1.First.$Shape;

            /**
             * Decodes a First message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.First & knowngood.v1.First.$Shape} First
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.First & knowngood.v1.First.$Shape;

            /**
             * Creates a First message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns First
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.First;

            /**
             * Creates a plain object from a First message. Also converts values to other types if specified.
             * @param message First
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.First, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this First to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace First {

            /** Properties of a First. */
            interface $Properties {

                /** First container */
                container?: (string|null);

                /** First key */
                key?: (string|null);

                /** First behaviour */
                behaviour?: (knowngood.v1.Behaviour.$Properties|null);

                /** First evidence */
                evidence?: (knowngood.v1.Evidence.$Properties|null);

                /** First observedAtUs */
                observedAtUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a First. */
            type $Shape = {
              container?: string|null;
              key?: string|null;
              behaviour?: knowngood.v1.Behaviour.$Shape|null;
              evidence?: knowngood.v1.Evidence.$Shape|null;
              observedAtUs?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Tally.
         * @deprecated Use knowngood.v1.Tally.$Properties instead.
         */
        interface ITally extends knowngood.v1.Tally.$Properties {
        }

        /** Represents a Tally. */
        class Tally {

            /**
             * Constructs a new Tally.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Tally.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tally container. */
            container: string;

            /** Tally key. */
            key: string;

            /** Tally minute. */
            minute: number;

            /** Tally count. */
            count: number;

            /** Tally lastAtUs. */
            lastAtUs: number;

            /**
             * Creates a new Tally instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tally instance
             */
            static create(properties: knowngood.v1.Tally.$Shape): knowngood.v1.Tally & knowngood.v1.Tally.$Shape;
            static create(properties?: knowngood.v1.Tally.$Properties): knowngood.v1.Tally;

            /**
             * Encodes the specified Tally message. Does not implicitly {@link knowngood.v1.Tally.verify|verify} messages.
             * @param message Tally message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Tally.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Tally message, length delimited. Does not implicitly {@link knowngood.v1.Tally.verify|verify} messages.
             * @param message Tally message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Tally.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tally message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Tally & knowngood.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Tally & knowngood.v1.Tally.$Shape;

            /**
             * Decodes a Tally message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Tally & knowngood.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Tally & knowngood.v1.Tally.$Shape;

            /**
             * Creates a Tally message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Tally
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Tally;

            /**
             * Creates a plain object from a Tally message. Also converts values to other types if specified.
             * @param message Tally
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Tally, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Tally to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Tally {

            /** Properties of a Tally. */
            interface $Properties {

                /** Tally container */
                container?: (string|null);

                /** Tally key */
                key?: (string|null);

                /** Tally minute */
                minute?: (number|null);

                /** Tally count */
                count?: (number|null);

                /** Tally lastAtUs */
                lastAtUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tally. */
            type $Shape = knowngood.v1.Tally.$Properties;
        }

        /**
         * Properties of a Minute.
         * @deprecated Use knowngood.v1.Minute.$Properties instead.
         */
        interface IMinute extends knowngood.v1.Minute.$Properties {
        }

        /** Represents a Minute. */
        class Minute {

            /**
             * Constructs a new Minute.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Minute.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Minute container. */
            container: string;

            /** Minute minute. */
            minute: number;

            /** Minute observedMs. */
            observedMs: number;

            /**
             * Creates a new Minute instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Minute instance
             */
            static create(properties: knowngood.v1.Minute.$Shape): knowngood.v1.Minute & knowngood.v1.Minute.$Shape;
            static create(properties?: knowngood.v1.Minute.$Properties): knowngood.v1.Minute;

            /**
             * Encodes the specified Minute message. Does not implicitly {@link knowngood.v1.Minute.verify|verify} messages.
             * @param message Minute message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Minute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Minute message, length delimited. Does not implicitly {@link knowngood.v1.Minute.verify|verify} messages.
             * @param message Minute message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Minute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Minute message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Minute & knowngood.v1.Minute.$Shape} Minute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Minute & knowngood.v1.Minute.$Shape;

            /**
             * Decodes a Minute message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Minute & knowngood.v1.Minute.$Shape} Minute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Minute & knowngood.v1.Minute.$Shape;

            /**
             * Creates a Minute message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Minute
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Minute;

            /**
             * Creates a plain object from a Minute message. Also converts values to other types if specified.
             * @param message Minute
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Minute, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Minute to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Minute {

            /** Properties of a Minute. */
            interface $Properties {

                /** Minute container */
                container?: (string|null);

                /** Minute minute */
                minute?: (number|null);

                /** Minute observedMs */
                observedMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Minute. */
            type $Shape = knowngood.v1.Minute.$Properties;
        }

        /**
         * Properties of a Gap.
         * @deprecated Use knowngood.v1.Gap.$Properties instead.
         */
        interface IGap extends knowngood.v1.Gap.$Properties {
        }

        /** Represents a Gap. */
        class Gap {

            /**
             * Constructs a new Gap.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Gap.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Gap id. */
            id: string;

            /** Gap cause. */
            cause: string;

            /** Gap fromUs. */
            fromUs: number;

            /** Gap toUs. */
            toUs: number;

            /** Gap count. */
            count?: (number|null);

            /** Gap containers. */
            containers: string[];

            /** Gap of. */
            of?: (string|null);

            /**
             * Creates a new Gap instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Gap instance
             */
            static create(properties: knowngood.v1.Gap.$Shape): knowngood.v1.Gap & knowngood.v1.Gap.$Shape;
            static create(properties?: knowngood.v1.Gap.$Properties): knowngood.v1.Gap;

            /**
             * Encodes the specified Gap message. Does not implicitly {@link knowngood.v1.Gap.verify|verify} messages.
             * @param message Gap message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Gap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Gap message, length delimited. Does not implicitly {@link knowngood.v1.Gap.verify|verify} messages.
             * @param message Gap message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Gap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Gap message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Gap & knowngood.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Gap & knowngood.v1.Gap.$Shape;

            /**
             * Decodes a Gap message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Gap & knowngood.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Gap & knowngood.v1.Gap.$Shape;

            /**
             * Creates a Gap message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Gap
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Gap;

            /**
             * Creates a plain object from a Gap message. Also converts values to other types if specified.
             * @param message Gap
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Gap, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Gap to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Gap {

            /** Properties of a Gap. */
            interface $Properties {

                /** Gap id */
                id?: (string|null);

                /** Gap cause */
                cause?: (string|null);

                /** Gap fromUs */
                fromUs?: (number|null);

                /** Gap toUs */
                toUs?: (number|null);

                /** Gap count */
                count?: (number|null);

                /** Gap containers */
                containers?: (string[]|null);

                /** Gap of */
                of?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Gap. */
            type $Shape = knowngood.v1.Gap.$Properties;
        }

        /**
         * Properties of a Life.
         * @deprecated Use knowngood.v1.Life.$Properties instead.
         */
        interface ILife extends knowngood.v1.Life.$Properties {
        }

        /** Represents a Life. */
        class Life {

            /**
             * Constructs a new Life.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Life.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Life container. */
            container: string;

            /** Life event. */
            event: string;

            /** Life atUs. */
            atUs: number;

            /**
             * Creates a new Life instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Life instance
             */
            static create(properties: knowngood.v1.Life.$Shape): knowngood.v1.Life & knowngood.v1.Life.$Shape;
            static create(properties?: knowngood.v1.Life.$Properties): knowngood.v1.Life;

            /**
             * Encodes the specified Life message. Does not implicitly {@link knowngood.v1.Life.verify|verify} messages.
             * @param message Life message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Life.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Life message, length delimited. Does not implicitly {@link knowngood.v1.Life.verify|verify} messages.
             * @param message Life message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Life.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Life message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Life & knowngood.v1.Life.$Shape} Life
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Life & knowngood.v1.Life.$Shape;

            /**
             * Decodes a Life message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Life & knowngood.v1.Life.$Shape} Life
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Life & knowngood.v1.Life.$Shape;

            /**
             * Creates a Life message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Life
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Life;

            /**
             * Creates a plain object from a Life message. Also converts values to other types if specified.
             * @param message Life
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Life, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Life to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Life {

            /** Properties of a Life. */
            interface $Properties {

                /** Life container */
                container?: (string|null);

                /** Life event */
                event?: (string|null);

                /** Life atUs */
                atUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Life. */
            type $Shape = knowngood.v1.Life.$Properties;
        }

        /**
         * Properties of an Announced.
         * @deprecated Use knowngood.v1.Announced.$Properties instead.
         */
        interface IAnnounced extends knowngood.v1.Announced.$Properties {
        }

        /** Represents an Announced. */
        class Announced {

            /**
             * Constructs a new Announced.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Announced.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Announced container. */
            container: string;

            /** Announced jobs. */
            jobs: knowngood.v1.AnnouncedJob.$Properties[];

            /** Announced more. */
            more: number;

            /**
             * Creates a new Announced instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Announced instance
             */
            static create(properties: knowngood.v1.Announced.$Shape): knowngood.v1.Announced & knowngood.v1.Announced.$Shape;
            static create(properties?: knowngood.v1.Announced.$Properties): knowngood.v1.Announced;

            /**
             * Encodes the specified Announced message. Does not implicitly {@link knowngood.v1.Announced.verify|verify} messages.
             * @param message Announced message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Announced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Announced message, length delimited. Does not implicitly {@link knowngood.v1.Announced.verify|verify} messages.
             * @param message Announced message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Announced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Announced message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Announced & knowngood.v1.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Announced & knowngood.v1.Announced.$Shape;

            /**
             * Decodes an Announced message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Announced & knowngood.v1.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Announced & knowngood.v1.Announced.$Shape;

            /**
             * Creates an Announced message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Announced
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Announced;

            /**
             * Creates a plain object from an Announced message. Also converts values to other types if specified.
             * @param message Announced
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Announced, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Announced to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Announced {

            /** Properties of an Announced. */
            interface $Properties {

                /** Announced container */
                container?: (string|null);

                /** Announced jobs */
                jobs?: (knowngood.v1.AnnouncedJob.$Properties[]|null);

                /** Announced more */
                more?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Announced. */
            type $Shape = knowngood.v1.Announced.$Properties;
        }

        /**
         * Properties of an AnnouncedJob.
         * @deprecated Use knowngood.v1.AnnouncedJob.$Properties instead.
         */
        interface IAnnouncedJob extends knowngood.v1.AnnouncedJob.$Properties {
        }

        /** Represents an AnnouncedJob. */
        class AnnouncedJob {

            /**
             * Constructs a new AnnouncedJob.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AnnouncedJob.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AnnouncedJob file. */
            file: string;

            /** AnnouncedJob when. */
            when: string;

            /** AnnouncedJob command. */
            command: string;

            /**
             * Creates a new AnnouncedJob instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AnnouncedJob instance
             */
            static create(properties: knowngood.v1.AnnouncedJob.$Shape): knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape;
            static create(properties?: knowngood.v1.AnnouncedJob.$Properties): knowngood.v1.AnnouncedJob;

            /**
             * Encodes the specified AnnouncedJob message. Does not implicitly {@link knowngood.v1.AnnouncedJob.verify|verify} messages.
             * @param message AnnouncedJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AnnouncedJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AnnouncedJob message, length delimited. Does not implicitly {@link knowngood.v1.AnnouncedJob.verify|verify} messages.
             * @param message AnnouncedJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AnnouncedJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AnnouncedJob message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape} AnnouncedJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape;

            /**
             * Decodes an AnnouncedJob message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape} AnnouncedJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape;

            /**
             * Creates an AnnouncedJob message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AnnouncedJob
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AnnouncedJob;

            /**
             * Creates a plain object from an AnnouncedJob message. Also converts values to other types if specified.
             * @param message AnnouncedJob
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AnnouncedJob, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AnnouncedJob to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AnnouncedJob {

            /** Properties of an AnnouncedJob. */
            interface $Properties {

                /** AnnouncedJob file */
                file?: (string|null);

                /** AnnouncedJob when */
                when?: (string|null);

                /** AnnouncedJob command */
                command?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AnnouncedJob. */
            type $Shape = knowngood.v1.AnnouncedJob.$Properties;
        }

        /**
         * Properties of a Session.
         * @deprecated Use knowngood.v1.Session.$Properties instead.
         */
        interface ISession extends knowngood.v1.Session.$Properties {
        }

        /** Represents a Session. */
        class Session {

            /**
             * Constructs a new Session.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Session.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Session id. */
            id: string;

            /** Session kind. */
            kind: string;

            /** Session container. */
            container: string;

            /** Session workload. */
            workload?: (string|null);

            /** Session argv. */
            argv: string[];

            /** Session tty. */
            tty?: (boolean|null);

            /** Session fromUs. */
            fromUs: number;

            /** Session untilUs. */
            untilUs?: (number|null);

            /** Session atUs. */
            atUs: number;

            /** Session commands. */
            commands: string[];

            /** Session commandsTotal. */
            commandsTotal: number;

            /** Session unsure. */
            unsure: string[];

            /** Session files. */
            files: string[];

            /** Session person. */
            person?: (knowngood.v1.Person.$Properties|null);

            /** Session direction. */
            direction?: (string|null);

            /** Session coveredBy. */
            coveredBy?: (string|null);

            /** Session by. */
            by?: (string|null);

            /** Session reason. */
            reason?: (string|null);

            /** Session keep. */
            keep?: (boolean|null);

            /** Session unsureTotal. */
            unsureTotal?: (number|null);

            /** Session filesTotal. */
            filesTotal?: (number|null);

            /**
             * Creates a new Session instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Session instance
             */
            static create(properties: knowngood.v1.Session.$Shape): knowngood.v1.Session & knowngood.v1.Session.$Shape;
            static create(properties?: knowngood.v1.Session.$Properties): knowngood.v1.Session;

            /**
             * Encodes the specified Session message. Does not implicitly {@link knowngood.v1.Session.verify|verify} messages.
             * @param message Session message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Session.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Session message, length delimited. Does not implicitly {@link knowngood.v1.Session.verify|verify} messages.
             * @param message Session message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Session.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Session message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Session & knowngood.v1.Session.$Shape} Session
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Session & knowngood.v1.Session.$Shape;

            /**
             * Decodes a Session message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Session & knowngood.v1.Session.$Shape} Session
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Session & knowngood.v1.Session.$Shape;

            /**
             * Creates a Session message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Session
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Session;

            /**
             * Creates a plain object from a Session message. Also converts values to other types if specified.
             * @param message Session
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Session, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Session to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Session {

            /** Properties of a Session. */
            interface $Properties {

                /** Session id */
                id?: (string|null);

                /** Session kind */
                kind?: (string|null);

                /** Session container */
                container?: (string|null);

                /** Session workload */
                workload?: (string|null);

                /** Session argv */
                argv?: (string[]|null);

                /** Session tty */
                tty?: (boolean|null);

                /** Session fromUs */
                fromUs?: (number|null);

                /** Session untilUs */
                untilUs?: (number|null);

                /** Session atUs */
                atUs?: (number|null);

                /** Session commands */
                commands?: (string[]|null);

                /** Session commandsTotal */
                commandsTotal?: (number|null);

                /** Session unsure */
                unsure?: (string[]|null);

                /** Session files */
                files?: (string[]|null);

                /** Session person */
                person?: (knowngood.v1.Person.$Properties|null);

                /** Session direction */
                direction?: (string|null);

                /** Session coveredBy */
                coveredBy?: (string|null);

                /** Session by */
                by?: (string|null);

                /** Session reason */
                reason?: (string|null);

                /** Session keep */
                keep?: (boolean|null);

                /** Session unsureTotal */
                unsureTotal?: (number|null);

                /** Session filesTotal */
                filesTotal?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Session. */
            type $Shape = knowngood.v1.Session.$Properties;
        }

        /**
         * Properties of a Person.
         * @deprecated Use knowngood.v1.Person.$Properties instead.
         */
        interface IPerson extends knowngood.v1.Person.$Properties {
        }

        /** Represents a Person. */
        class Person {

            /**
             * Constructs a new Person.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Person.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Person name. */
            name: string;

            /** Person uid. */
            uid?: (number|null);

            /** Person how. */
            how: string;

            /**
             * Creates a new Person instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Person instance
             */
            static create(properties: knowngood.v1.Person.$Shape): knowngood.v1.Person & knowngood.v1.Person.$Shape;
            static create(properties?: knowngood.v1.Person.$Properties): knowngood.v1.Person;

            /**
             * Encodes the specified Person message. Does not implicitly {@link knowngood.v1.Person.verify|verify} messages.
             * @param message Person message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Person.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Person message, length delimited. Does not implicitly {@link knowngood.v1.Person.verify|verify} messages.
             * @param message Person message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Person.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Person message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Person & knowngood.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Person & knowngood.v1.Person.$Shape;

            /**
             * Decodes a Person message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Person & knowngood.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Person & knowngood.v1.Person.$Shape;

            /**
             * Creates a Person message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Person
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Person;

            /**
             * Creates a plain object from a Person message. Also converts values to other types if specified.
             * @param message Person
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Person, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Person to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Person {

            /** Properties of a Person. */
            interface $Properties {

                /** Person name */
                name?: (string|null);

                /** Person uid */
                uid?: (number|null);

                /** Person how */
                how?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Person. */
            type $Shape = knowngood.v1.Person.$Properties;
        }

        /**
         * Properties of a Behaviour.
         * @deprecated Use knowngood.v1.Behaviour.$Properties instead.
         */
        interface IBehaviour extends knowngood.v1.Behaviour.$Properties {
        }

        /** Represents a Behaviour. */
        class Behaviour {

            /**
             * Constructs a new Behaviour.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Behaviour.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Behaviour exec. */
            exec?: (knowngood.v1.Exec.$Properties|null);

            /** Behaviour connect. */
            connect?: (knowngood.v1.Outgoing.$Properties|null);

            /** Behaviour send. */
            send?: (knowngood.v1.Outgoing.$Properties|null);

            /** Behaviour listen. */
            listen?: (knowngood.v1.Listen.$Properties|null);

            /** Behaviour inbound. */
            inbound?: (knowngood.v1.Inbound.$Properties|null);

            /** Behaviour socket. */
            socket?: (knowngood.v1.Socket.$Properties|null);

            /** Behaviour write. */
            write?: (knowngood.v1.Write.$Properties|null);

            /** Behaviour settings. */
            settings?: (knowngood.v1.Setting.$Properties|null);

            /** Behaviour image. */
            image?: (knowngood.v1.ImageUse.$Properties|null);

            /** Behaviour body. */
            body?: ("exec"|"connect"|"send"|"listen"|"inbound"|"socket"|"write"|"settings"|"image");

            /**
             * Creates a new Behaviour instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Behaviour instance
             */
            static create(properties: knowngood.v1.Behaviour.$Shape): knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape;
            static create(properties?: knowngood.v1.Behaviour.$Properties): knowngood.v1.Behaviour;

            /**
             * Encodes the specified Behaviour message. Does not implicitly {@link knowngood.v1.Behaviour.verify|verify} messages.
             * @param message Behaviour message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Behaviour.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Behaviour message, length delimited. Does not implicitly {@link knowngood.v1.Behaviour.verify|verify} messages.
             * @param message Behaviour message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Behaviour.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Behaviour message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape} Behaviour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape;

            /**
             * Decodes a Behaviour message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape} Behaviour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape;

            /**
             * Creates a Behaviour message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Behaviour
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Behaviour;

            /**
             * Creates a plain object from a Behaviour message. Also converts values to other types if specified.
             * @param message Behaviour
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Behaviour, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Behaviour to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Behaviour {

            /** Properties of a Behaviour. */
            interface $Properties {

                /** Behaviour exec */
                exec?: (knowngood.v1.Exec.$Properties|null);

                /** Behaviour connect */
                connect?: (knowngood.v1.Outgoing.$Properties|null);

                /** Behaviour send */
                send?: (knowngood.v1.Outgoing.$Properties|null);

                /** Behaviour listen */
                listen?: (knowngood.v1.Listen.$Properties|null);

                /** Behaviour inbound */
                inbound?: (knowngood.v1.Inbound.$Properties|null);

                /** Behaviour socket */
                socket?: (knowngood.v1.Socket.$Properties|null);

                /** Behaviour write */
                write?: (knowngood.v1.Write.$Properties|null);

                /** Behaviour settings */
                settings?: (knowngood.v1.Setting.$Properties|null);

                /** Behaviour image */
                image?: (knowngood.v1.ImageUse.$Properties|null);

                /** Behaviour body */
                body?: ("exec"|"connect"|"send"|"listen"|"inbound"|"socket"|"write"|"settings"|"image");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Behaviour. */
            type $Shape = {
              exec?: knowngood.v1.Exec.$Shape|null;
              connect?: knowngood.v1.Outgoing.$Shape|null;
              send?: knowngood.v1.Outgoing.$Shape|null;
              listen?: knowngood.v1.Listen.$Shape|null;
              inbound?: knowngood.v1.Inbound.$Shape|null;
              socket?: knowngood.v1.Socket.$Shape|null;
              write?: knowngood.v1.Write.$Shape|null;
              settings?: knowngood.v1.Setting.$Shape|null;
              image?: knowngood.v1.ImageUse.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "exec"; exec: knowngood.v1.Exec.$Shape; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "connect"; exec?: null; connect: knowngood.v1.Outgoing.$Shape; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "send"; exec?: null; connect?: null; send: knowngood.v1.Outgoing.$Shape; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "listen"; exec?: null; connect?: null; send?: null; listen: knowngood.v1.Listen.$Shape; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "inbound"; exec?: null; connect?: null; send?: null; listen?: null; inbound: knowngood.v1.Inbound.$Shape; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "socket"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket: knowngood.v1.Socket.$Shape; write?: null; settings?: null; image?: null }|{ body?: "write"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write: knowngood.v1.Write.$Shape; settings?: null; image?: null }|{ body?: "settings"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings: knowngood.v1.Setting.$Shape; image?: null }|{ body?: "image"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image: knowngood.v1.ImageUse.$Shape })
            );
        }

        /**
         * Properties of a Names.
         * @deprecated Use knowngood.v1.Names.$Properties instead.
         */
        interface INames extends knowngood.v1.Names.$Properties {
        }

        /** Represents a Names. */
        class Names {

            /**
             * Constructs a new Names.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Names.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Names items. */
            items: string[];

            /**
             * Creates a new Names instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Names instance
             */
            static create(properties: knowngood.v1.Names.$Shape): knowngood.v1.Names & knowngood.v1.Names.$Shape;
            static create(properties?: knowngood.v1.Names.$Properties): knowngood.v1.Names;

            /**
             * Encodes the specified Names message. Does not implicitly {@link knowngood.v1.Names.verify|verify} messages.
             * @param message Names message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Names.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Names message, length delimited. Does not implicitly {@link knowngood.v1.Names.verify|verify} messages.
             * @param message Names message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Names.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Names message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Names & knowngood.v1.Names.$Shape} Names
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Names & knowngood.v1.Names.$Shape;

            /**
             * Decodes a Names message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Names & knowngood.v1.Names.$Shape} Names
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Names & knowngood.v1.Names.$Shape;

            /**
             * Creates a Names message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Names
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Names;

            /**
             * Creates a plain object from a Names message. Also converts values to other types if specified.
             * @param message Names
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Names, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Names to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Names {

            /** Properties of a Names. */
            interface $Properties {

                /** Names items */
                items?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Names. */
            type $Shape = knowngood.v1.Names.$Properties;
        }

        /**
         * Properties of an Exec.
         * @deprecated Use knowngood.v1.Exec.$Properties instead.
         */
        interface IExec extends knowngood.v1.Exec.$Properties {
        }

        /** Represents an Exec. */
        class Exec {

            /**
             * Constructs a new Exec.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Exec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Exec exe. */
            exe?: (string|null);

            /** Exec file. */
            file?: (string|null);

            /** Exec applet. */
            applet?: (string|null);

            /** Exec script. */
            script?: (string|null);

            /** Exec scriptFile. */
            scriptFile?: (string|null);

            /** Exec parent. */
            parent?: (string|null);

            /** Exec user. */
            user?: (number|null);

            /** Exec session. */
            session?: (string|null);

            /** Exec loaders. */
            loaders?: (knowngood.v1.Names.$Properties|null);

            /** Exec hash. */
            hash?: (string|null);

            /**
             * Creates a new Exec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Exec instance
             */
            static create(properties: knowngood.v1.Exec.$Shape): knowngood.v1.Exec & knowngood.v1.Exec.$Shape;
            static create(properties?: knowngood.v1.Exec.$Properties): knowngood.v1.Exec;

            /**
             * Encodes the specified Exec message. Does not implicitly {@link knowngood.v1.Exec.verify|verify} messages.
             * @param message Exec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Exec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Exec message, length delimited. Does not implicitly {@link knowngood.v1.Exec.verify|verify} messages.
             * @param message Exec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Exec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Exec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Exec & knowngood.v1.Exec.$Shape} Exec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Exec & knowngood.v1.Exec.$Shape;

            /**
             * Decodes an Exec message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Exec & knowngood.v1.Exec.$Shape} Exec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Exec & knowngood.v1.Exec.$Shape;

            /**
             * Creates an Exec message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Exec
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Exec;

            /**
             * Creates a plain object from an Exec message. Also converts values to other types if specified.
             * @param message Exec
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Exec, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Exec to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Exec {

            /** Properties of an Exec. */
            interface $Properties {

                /** Exec exe */
                exe?: (string|null);

                /** Exec file */
                file?: (string|null);

                /** Exec applet */
                applet?: (string|null);

                /** Exec script */
                script?: (string|null);

                /** Exec scriptFile */
                scriptFile?: (string|null);

                /** Exec parent */
                parent?: (string|null);

                /** Exec user */
                user?: (number|null);

                /** Exec session */
                session?: (string|null);

                /** Exec loaders */
                loaders?: (knowngood.v1.Names.$Properties|null);

                /** Exec hash */
                hash?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Exec. */
            type $Shape = knowngood.v1.Exec.$Properties;
        }

        /**
         * Properties of an Outgoing.
         * @deprecated Use knowngood.v1.Outgoing.$Properties instead.
         */
        interface IOutgoing extends knowngood.v1.Outgoing.$Properties {
        }

        /** Represents an Outgoing. */
        class Outgoing {

            /**
             * Constructs a new Outgoing.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Outgoing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Outgoing protocol. */
            protocol?: (string|null);

            /** Outgoing peer. */
            peer?: (string|null);

            /** Outgoing port. */
            port?: (number|null);

            /** Outgoing name. */
            name?: (string|null);

            /** Outgoing exe. */
            exe?: (string|null);

            /** Outgoing user. */
            user?: (number|null);

            /** Outgoing session. */
            session?: (string|null);

            /**
             * Creates a new Outgoing instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Outgoing instance
             */
            static create(properties: knowngood.v1.Outgoing.$Shape): knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape;
            static create(properties?: knowngood.v1.Outgoing.$Properties): knowngood.v1.Outgoing;

            /**
             * Encodes the specified Outgoing message. Does not implicitly {@link knowngood.v1.Outgoing.verify|verify} messages.
             * @param message Outgoing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Outgoing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Outgoing message, length delimited. Does not implicitly {@link knowngood.v1.Outgoing.verify|verify} messages.
             * @param message Outgoing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Outgoing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Outgoing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape} Outgoing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape;

            /**
             * Decodes an Outgoing message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape} Outgoing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape;

            /**
             * Creates an Outgoing message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Outgoing
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Outgoing;

            /**
             * Creates a plain object from an Outgoing message. Also converts values to other types if specified.
             * @param message Outgoing
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Outgoing, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Outgoing to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Outgoing {

            /** Properties of an Outgoing. */
            interface $Properties {

                /** Outgoing protocol */
                protocol?: (string|null);

                /** Outgoing peer */
                peer?: (string|null);

                /** Outgoing port */
                port?: (number|null);

                /** Outgoing name */
                name?: (string|null);

                /** Outgoing exe */
                exe?: (string|null);

                /** Outgoing user */
                user?: (number|null);

                /** Outgoing session */
                session?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Outgoing. */
            type $Shape = knowngood.v1.Outgoing.$Properties;
        }

        /**
         * Properties of a Listen.
         * @deprecated Use knowngood.v1.Listen.$Properties instead.
         */
        interface IListen extends knowngood.v1.Listen.$Properties {
        }

        /** Represents a Listen. */
        class Listen {

            /**
             * Constructs a new Listen.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Listen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Listen protocol. */
            protocol?: (string|null);

            /** Listen port. */
            port?: (number|null);

            /** Listen exe. */
            exe?: (string|null);

            /** Listen session. */
            session?: (string|null);

            /**
             * Creates a new Listen instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Listen instance
             */
            static create(properties: knowngood.v1.Listen.$Shape): knowngood.v1.Listen & knowngood.v1.Listen.$Shape;
            static create(properties?: knowngood.v1.Listen.$Properties): knowngood.v1.Listen;

            /**
             * Encodes the specified Listen message. Does not implicitly {@link knowngood.v1.Listen.verify|verify} messages.
             * @param message Listen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Listen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Listen message, length delimited. Does not implicitly {@link knowngood.v1.Listen.verify|verify} messages.
             * @param message Listen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Listen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Listen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Listen & knowngood.v1.Listen.$Shape} Listen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Listen & knowngood.v1.Listen.$Shape;

            /**
             * Decodes a Listen message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Listen & knowngood.v1.Listen.$Shape} Listen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Listen & knowngood.v1.Listen.$Shape;

            /**
             * Creates a Listen message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Listen
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Listen;

            /**
             * Creates a plain object from a Listen message. Also converts values to other types if specified.
             * @param message Listen
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Listen, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Listen to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Listen {

            /** Properties of a Listen. */
            interface $Properties {

                /** Listen protocol */
                protocol?: (string|null);

                /** Listen port */
                port?: (number|null);

                /** Listen exe */
                exe?: (string|null);

                /** Listen session */
                session?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Listen. */
            type $Shape = knowngood.v1.Listen.$Properties;
        }

        /**
         * Properties of an Inbound.
         * @deprecated Use knowngood.v1.Inbound.$Properties instead.
         */
        interface IInbound extends knowngood.v1.Inbound.$Properties {
        }

        /** Represents an Inbound. */
        class Inbound {

            /**
             * Constructs a new Inbound.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Inbound.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Inbound protocol. */
            protocol?: (string|null);

            /** Inbound port. */
            port?: (number|null);

            /** Inbound peer. */
            peer?: (string|null);

            /**
             * Creates a new Inbound instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Inbound instance
             */
            static create(properties: knowngood.v1.Inbound.$Shape): knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape;
            static create(properties?: knowngood.v1.Inbound.$Properties): knowngood.v1.Inbound;

            /**
             * Encodes the specified Inbound message. Does not implicitly {@link knowngood.v1.Inbound.verify|verify} messages.
             * @param message Inbound message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Inbound.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Inbound message, length delimited. Does not implicitly {@link knowngood.v1.Inbound.verify|verify} messages.
             * @param message Inbound message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Inbound.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Inbound message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape} Inbound
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape;

            /**
             * Decodes an Inbound message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape} Inbound
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape;

            /**
             * Creates an Inbound message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Inbound
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Inbound;

            /**
             * Creates a plain object from an Inbound message. Also converts values to other types if specified.
             * @param message Inbound
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Inbound, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Inbound to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Inbound {

            /** Properties of an Inbound. */
            interface $Properties {

                /** Inbound protocol */
                protocol?: (string|null);

                /** Inbound port */
                port?: (number|null);

                /** Inbound peer */
                peer?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Inbound. */
            type $Shape = knowngood.v1.Inbound.$Properties;
        }

        /**
         * Properties of a Socket.
         * @deprecated Use knowngood.v1.Socket.$Properties instead.
         */
        interface ISocket extends knowngood.v1.Socket.$Properties {
        }

        /** Represents a Socket. */
        class Socket {

            /**
             * Constructs a new Socket.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Socket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Socket protocol. */
            protocol?: (string|null);

            /** Socket exe. */
            exe?: (string|null);

            /** Socket session. */
            session?: (string|null);

            /**
             * Creates a new Socket instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Socket instance
             */
            static create(properties: knowngood.v1.Socket.$Shape): knowngood.v1.Socket & knowngood.v1.Socket.$Shape;
            static create(properties?: knowngood.v1.Socket.$Properties): knowngood.v1.Socket;

            /**
             * Encodes the specified Socket message. Does not implicitly {@link knowngood.v1.Socket.verify|verify} messages.
             * @param message Socket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Socket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Socket message, length delimited. Does not implicitly {@link knowngood.v1.Socket.verify|verify} messages.
             * @param message Socket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Socket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Socket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Socket & knowngood.v1.Socket.$Shape} Socket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Socket & knowngood.v1.Socket.$Shape;

            /**
             * Decodes a Socket message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Socket & knowngood.v1.Socket.$Shape} Socket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Socket & knowngood.v1.Socket.$Shape;

            /**
             * Creates a Socket message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Socket
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Socket;

            /**
             * Creates a plain object from a Socket message. Also converts values to other types if specified.
             * @param message Socket
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Socket, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Socket to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Socket {

            /** Properties of a Socket. */
            interface $Properties {

                /** Socket protocol */
                protocol?: (string|null);

                /** Socket exe */
                exe?: (string|null);

                /** Socket session */
                session?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Socket. */
            type $Shape = knowngood.v1.Socket.$Properties;
        }

        /**
         * Properties of a Write.
         * @deprecated Use knowngood.v1.Write.$Properties instead.
         */
        interface IWrite extends knowngood.v1.Write.$Properties {
        }

        /** Represents a Write. */
        class Write {

            /**
             * Constructs a new Write.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Write.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Write path. */
            path?: (string|null);

            /** Write executable. */
            executable?: (boolean|null);

            /** Write change. */
            change?: (string|null);

            /** Write hash. */
            hash?: (string|null);

            /** Write under. */
            under?: (string|null);

            /**
             * Creates a new Write instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Write instance
             */
            static create(properties: knowngood.v1.Write.$Shape): knowngood.v1.Write & knowngood.v1.Write.$Shape;
            static create(properties?: knowngood.v1.Write.$Properties): knowngood.v1.Write;

            /**
             * Encodes the specified Write message. Does not implicitly {@link knowngood.v1.Write.verify|verify} messages.
             * @param message Write message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Write.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Write message, length delimited. Does not implicitly {@link knowngood.v1.Write.verify|verify} messages.
             * @param message Write message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Write.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Write message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Write & knowngood.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Write & knowngood.v1.Write.$Shape;

            /**
             * Decodes a Write message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Write & knowngood.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Write & knowngood.v1.Write.$Shape;

            /**
             * Creates a Write message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Write
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Write;

            /**
             * Creates a plain object from a Write message. Also converts values to other types if specified.
             * @param message Write
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Write, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Write to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Write {

            /** Properties of a Write. */
            interface $Properties {

                /** Write path */
                path?: (string|null);

                /** Write executable */
                executable?: (boolean|null);

                /** Write change */
                change?: (string|null);

                /** Write hash */
                hash?: (string|null);

                /** Write under */
                under?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Write. */
            type $Shape = knowngood.v1.Write.$Properties;
        }

        /**
         * Properties of a Setting.
         * @deprecated Use knowngood.v1.Setting.$Properties instead.
         */
        interface ISetting extends knowngood.v1.Setting.$Properties {
        }

        /** Represents a Setting. */
        class Setting {

            /**
             * Constructs a new Setting.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Setting.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Setting setting. */
            setting?: (string|null);

            /** Setting value. */
            value?: (string|null);

            /**
             * Creates a new Setting instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Setting instance
             */
            static create(properties: knowngood.v1.Setting.$Shape): knowngood.v1.Setting & knowngood.v1.Setting.$Shape;
            static create(properties?: knowngood.v1.Setting.$Properties): knowngood.v1.Setting;

            /**
             * Encodes the specified Setting message. Does not implicitly {@link knowngood.v1.Setting.verify|verify} messages.
             * @param message Setting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Setting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Setting message, length delimited. Does not implicitly {@link knowngood.v1.Setting.verify|verify} messages.
             * @param message Setting message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Setting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Setting message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Setting & knowngood.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Setting & knowngood.v1.Setting.$Shape;

            /**
             * Decodes a Setting message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Setting & knowngood.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Setting & knowngood.v1.Setting.$Shape;

            /**
             * Creates a Setting message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Setting
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Setting;

            /**
             * Creates a plain object from a Setting message. Also converts values to other types if specified.
             * @param message Setting
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Setting, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Setting to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Setting {

            /** Properties of a Setting. */
            interface $Properties {

                /** Setting setting */
                setting?: (string|null);

                /** Setting value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Setting. */
            type $Shape = knowngood.v1.Setting.$Properties;
        }

        /**
         * Properties of an ImageUse.
         * @deprecated Use knowngood.v1.ImageUse.$Properties instead.
         */
        interface IImageUse extends knowngood.v1.ImageUse.$Properties {
        }

        /** Represents an ImageUse. */
        class ImageUse {

            /**
             * Constructs a new ImageUse.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.ImageUse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageUse id. */
            id?: (string|null);

            /** ImageUse repository. */
            repository?: (string|null);

            /** ImageUse digests. */
            digests?: (knowngood.v1.Names.$Properties|null);

            /**
             * Creates a new ImageUse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageUse instance
             */
            static create(properties: knowngood.v1.ImageUse.$Shape): knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape;
            static create(properties?: knowngood.v1.ImageUse.$Properties): knowngood.v1.ImageUse;

            /**
             * Encodes the specified ImageUse message. Does not implicitly {@link knowngood.v1.ImageUse.verify|verify} messages.
             * @param message ImageUse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.ImageUse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ImageUse message, length delimited. Does not implicitly {@link knowngood.v1.ImageUse.verify|verify} messages.
             * @param message ImageUse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.ImageUse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageUse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape} ImageUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape;

            /**
             * Decodes an ImageUse message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape} ImageUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape;

            /**
             * Creates an ImageUse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageUse
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.ImageUse;

            /**
             * Creates a plain object from an ImageUse message. Also converts values to other types if specified.
             * @param message ImageUse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.ImageUse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageUse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageUse {

            /** Properties of an ImageUse. */
            interface $Properties {

                /** ImageUse id */
                id?: (string|null);

                /** ImageUse repository */
                repository?: (string|null);

                /** ImageUse digests */
                digests?: (knowngood.v1.Names.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageUse. */
            type $Shape = knowngood.v1.ImageUse.$Properties;
        }

        /**
         * Properties of an Evidence.
         * @deprecated Use knowngood.v1.Evidence.$Properties instead.
         */
        interface IEvidence extends knowngood.v1.Evidence.$Properties {
        }

        /** Represents an Evidence. */
        class Evidence {

            /**
             * Constructs a new Evidence.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Evidence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Evidence argv. */
            argv: string[];

            /** Evidence argvTruncated. */
            argvTruncated: boolean;

            /** Evidence pid. */
            pid?: (number|null);

            /** Evidence ppid. */
            ppid?: (number|null);

            /** Evidence parentExe. */
            parentExe?: (string|null);

            /** Evidence uid. */
            uid?: (number|null);

            /** Evidence gid. */
            gid?: (number|null);

            /** Evidence tty. */
            tty?: (boolean|null);

            /** Evidence session. */
            session?: (string|null);

            /** Evidence file. */
            file?: (knowngood.v1.FileFacts.$Properties|null);

            /** Evidence address. */
            address?: (string|null);

            /** Evidence name. */
            name?: (string|null);

            /** Evidence origin. */
            origin: string;

            /** Evidence socketShell. */
            socketShell?: (boolean|null);

            /** Evidence metadata. */
            metadata?: (string|null);

            /** Evidence sessionId. */
            sessionId?: (string|null);

            /** Evidence tampered. */
            tampered?: (knowngood.v1.Tampered.$Properties|null);

            /** Evidence fileChangedUs. */
            fileChangedUs?: (number|null);

            /**
             * Creates a new Evidence instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Evidence instance
             */
            static create(properties: knowngood.v1.Evidence.$Shape): knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape;
            static create(properties?: knowngood.v1.Evidence.$Properties): knowngood.v1.Evidence;

            /**
             * Encodes the specified Evidence message. Does not implicitly {@link knowngood.v1.Evidence.verify|verify} messages.
             * @param message Evidence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Evidence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Evidence message, length delimited. Does not implicitly {@link knowngood.v1.Evidence.verify|verify} messages.
             * @param message Evidence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Evidence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Evidence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape} Evidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape;

            /**
             * Decodes an Evidence message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape} Evidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape;

            /**
             * Creates an Evidence message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Evidence
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Evidence;

            /**
             * Creates a plain object from an Evidence message. Also converts values to other types if specified.
             * @param message Evidence
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Evidence, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Evidence to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Evidence {

            /** Properties of an Evidence. */
            interface $Properties {

                /** Evidence argv */
                argv?: (string[]|null);

                /** Evidence argvTruncated */
                argvTruncated?: (boolean|null);

                /** Evidence pid */
                pid?: (number|null);

                /** Evidence ppid */
                ppid?: (number|null);

                /** Evidence parentExe */
                parentExe?: (string|null);

                /** Evidence uid */
                uid?: (number|null);

                /** Evidence gid */
                gid?: (number|null);

                /** Evidence tty */
                tty?: (boolean|null);

                /** Evidence session */
                session?: (string|null);

                /** Evidence file */
                file?: (knowngood.v1.FileFacts.$Properties|null);

                /** Evidence address */
                address?: (string|null);

                /** Evidence name */
                name?: (string|null);

                /** Evidence origin */
                origin?: (string|null);

                /** Evidence socketShell */
                socketShell?: (boolean|null);

                /** Evidence metadata */
                metadata?: (string|null);

                /** Evidence sessionId */
                sessionId?: (string|null);

                /** Evidence tampered */
                tampered?: (knowngood.v1.Tampered.$Properties|null);

                /** Evidence fileChangedUs */
                fileChangedUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Evidence. */
            type $Shape = knowngood.v1.Evidence.$Properties;
        }

        /**
         * Properties of a Tampered.
         * @deprecated Use knowngood.v1.Tampered.$Properties instead.
         */
        interface ITampered extends knowngood.v1.Tampered.$Properties {
        }

        /** Represents a Tampered. */
        class Tampered {

            /**
             * Constructs a new Tampered.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Tampered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tampered layer. */
            layer: string;

            /** Tampered at. */
            at: number;

            /** Tampered path. */
            path: string;

            /** Tampered differs. */
            differs: string;

            /** Tampered count. */
            count: number;

            /**
             * Creates a new Tampered instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tampered instance
             */
            static create(properties: knowngood.v1.Tampered.$Shape): knowngood.v1.Tampered & knowngood.v1.Tampered.$Shape;
            static create(properties?: knowngood.v1.Tampered.$Properties): knowngood.v1.Tampered;

            /**
             * Encodes the specified Tampered message. Does not implicitly {@link knowngood.v1.Tampered.verify|verify} messages.
             * @param message Tampered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Tampered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Tampered message, length delimited. Does not implicitly {@link knowngood.v1.Tampered.verify|verify} messages.
             * @param message Tampered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Tampered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tampered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Tampered & knowngood.v1.Tampered.$Shape} Tampered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Tampered & knowngood.v1.Tampered.$Shape;

            /**
             * Decodes a Tampered message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Tampered & knowngood.v1.Tampered.$Shape} Tampered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Tampered & knowngood.v1.Tampered.$Shape;

            /**
             * Creates a Tampered message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Tampered
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Tampered;

            /**
             * Creates a plain object from a Tampered message. Also converts values to other types if specified.
             * @param message Tampered
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Tampered, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Tampered to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Tampered {

            /** Properties of a Tampered. */
            interface $Properties {

                /** Tampered layer */
                layer?: (string|null);

                /** Tampered at */
                at?: (number|null);

                /** Tampered path */
                path?: (string|null);

                /** Tampered differs */
                differs?: (string|null);

                /** Tampered count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tampered. */
            type $Shape = knowngood.v1.Tampered.$Properties;
        }

        /**
         * Properties of a FileFacts.
         * @deprecated Use knowngood.v1.FileFacts.$Properties instead.
         */
        interface IFileFacts extends knowngood.v1.FileFacts.$Properties {
        }

        /** Represents a FileFacts. */
        class FileFacts {

            /**
             * Constructs a new FileFacts.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.FileFacts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FileFacts upper. */
            upper: boolean;

            /** FileFacts memfd. */
            memfd: boolean;

            /** FileFacts deleted. */
            deleted: boolean;

            /** FileFacts mount. */
            mount: boolean;

            /**
             * Creates a new FileFacts instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FileFacts instance
             */
            static create(properties: knowngood.v1.FileFacts.$Shape): knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape;
            static create(properties?: knowngood.v1.FileFacts.$Properties): knowngood.v1.FileFacts;

            /**
             * Encodes the specified FileFacts message. Does not implicitly {@link knowngood.v1.FileFacts.verify|verify} messages.
             * @param message FileFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.FileFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified FileFacts message, length delimited. Does not implicitly {@link knowngood.v1.FileFacts.verify|verify} messages.
             * @param message FileFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.FileFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FileFacts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape} FileFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape;

            /**
             * Decodes a FileFacts message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape} FileFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape;

            /**
             * Creates a FileFacts message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FileFacts
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.FileFacts;

            /**
             * Creates a plain object from a FileFacts message. Also converts values to other types if specified.
             * @param message FileFacts
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.FileFacts, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FileFacts to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FileFacts {

            /** Properties of a FileFacts. */
            interface $Properties {

                /** FileFacts upper */
                upper?: (boolean|null);

                /** FileFacts memfd */
                memfd?: (boolean|null);

                /** FileFacts deleted */
                deleted?: (boolean|null);

                /** FileFacts mount */
                mount?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FileFacts. */
            type $Shape = knowngood.v1.FileFacts.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use knowngood.v1.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends knowngood.v1.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat schema. */
            schema: number;

            /** Heartbeat host. */
            host: string;

            /** Heartbeat atUs. */
            atUs: number;

            /** Heartbeat runUs. */
            runUs: number;

            /** Heartbeat pid. */
            pid: number;

            /** Heartbeat version. */
            version: string;

            /** Heartbeat sensor. */
            sensor: string;

            /** Heartbeat visibility. */
            visibility?: (knowngood.v1.Visibility.$Properties|null);

            /** Heartbeat kernel. */
            kernel: string;

            /** Heartbeat engine. */
            engine: string;

            /** Heartbeat os. */
            os: string;

            /** Heartbeat cpus. */
            cpus: number;

            /** Heartbeat load. */
            load: number;

            /** Heartbeat memoryTotalBytes. */
            memoryTotalBytes: number;

            /** Heartbeat memoryFreeBytes. */
            memoryFreeBytes: number;

            /** Heartbeat rssBytes. */
            rssBytes: number;

            /** Heartbeat outbox. */
            outbox: string;

            /** Heartbeat sealedSeq. */
            sealedSeq: number;

            /** Heartbeat ackedSeq. */
            ackedSeq: number;

            /** Heartbeat seen. */
            seen: number;

            /** Heartbeat lost. */
            lost: number;

            /** Heartbeat repeats. */
            repeats: number;

            /** Heartbeat pending. */
            pending: number;

            /** Heartbeat letGo. */
            letGo: number;

            /** Heartbeat containers. */
            containers: knowngood.v1.RunningContainer.$Properties[];

            /** Heartbeat gaps. */
            gaps: knowngood.v1.Gap.$Properties[];

            /** Heartbeat applied. */
            applied: { [k: string]: number };

            /** Heartbeat canary. */
            canary?: (knowngood.v1.Canary.$Properties|null);

            /** Heartbeat images. */
            images: knowngood.v1.ImageLook.$Properties[];

            /** Heartbeat standing. */
            standing?: (knowngood.v1.Standing.$Properties|null);

            /** Heartbeat evidence. */
            evidence?: (knowngood.v1.KeptEvidence.$Properties|null);

            /**
             * Creates a new Heartbeat instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Heartbeat instance
             */
            static create(properties: knowngood.v1.Heartbeat.$Shape): knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape;
            static create(properties?: knowngood.v1.Heartbeat.$Properties): knowngood.v1.Heartbeat;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link knowngood.v1.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Heartbeat message, length delimited. Does not implicitly {@link knowngood.v1.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape;

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Heartbeat
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Heartbeat;

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @param message Heartbeat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Heartbeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Heartbeat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat schema */
                schema?: (number|null);

                /** Heartbeat host */
                host?: (string|null);

                /** Heartbeat atUs */
                atUs?: (number|null);

                /** Heartbeat runUs */
                runUs?: (number|null);

                /** Heartbeat pid */
                pid?: (number|null);

                /** Heartbeat version */
                version?: (string|null);

                /** Heartbeat sensor */
                sensor?: (string|null);

                /** Heartbeat visibility */
                visibility?: (knowngood.v1.Visibility.$Properties|null);

                /** Heartbeat kernel */
                kernel?: (string|null);

                /** Heartbeat engine */
                engine?: (string|null);

                /** Heartbeat os */
                os?: (string|null);

                /** Heartbeat cpus */
                cpus?: (number|null);

                /** Heartbeat load */
                load?: (number|null);

                /** Heartbeat memoryTotalBytes */
                memoryTotalBytes?: (number|null);

                /** Heartbeat memoryFreeBytes */
                memoryFreeBytes?: (number|null);

                /** Heartbeat rssBytes */
                rssBytes?: (number|null);

                /** Heartbeat outbox */
                outbox?: (string|null);

                /** Heartbeat sealedSeq */
                sealedSeq?: (number|null);

                /** Heartbeat ackedSeq */
                ackedSeq?: (number|null);

                /** Heartbeat seen */
                seen?: (number|null);

                /** Heartbeat lost */
                lost?: (number|null);

                /** Heartbeat repeats */
                repeats?: (number|null);

                /** Heartbeat pending */
                pending?: (number|null);

                /** Heartbeat letGo */
                letGo?: (number|null);

                /** Heartbeat containers */
                containers?: (knowngood.v1.RunningContainer.$Properties[]|null);

                /** Heartbeat gaps */
                gaps?: (knowngood.v1.Gap.$Properties[]|null);

                /** Heartbeat applied */
                applied?: ({ [k: string]: number }|null);

                /** Heartbeat canary */
                canary?: (knowngood.v1.Canary.$Properties|null);

                /** Heartbeat images */
                images?: (knowngood.v1.ImageLook.$Properties[]|null);

                /** Heartbeat standing */
                standing?: (knowngood.v1.Standing.$Properties|null);

                /** Heartbeat evidence */
                evidence?: (knowngood.v1.KeptEvidence.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = knowngood.v1.Heartbeat.$Properties;
        }

        /**
         * Properties of a KeptEvidence.
         * @deprecated Use knowngood.v1.KeptEvidence.$Properties instead.
         */
        interface IKeptEvidence extends knowngood.v1.KeptEvidence.$Properties {
        }

        /** Represents a KeptEvidence. */
        class KeptEvidence {

            /**
             * Constructs a new KeptEvidence.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.KeptEvidence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeptEvidence bytes. */
            bytes: number;

            /** KeptEvidence mostBytes. */
            mostBytes: number;

            /**
             * Creates a new KeptEvidence instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KeptEvidence instance
             */
            static create(properties: knowngood.v1.KeptEvidence.$Shape): knowngood.v1.KeptEvidence & knowngood.v1.KeptEvidence.$Shape;
            static create(properties?: knowngood.v1.KeptEvidence.$Properties): knowngood.v1.KeptEvidence;

            /**
             * Encodes the specified KeptEvidence message. Does not implicitly {@link knowngood.v1.KeptEvidence.verify|verify} messages.
             * @param message KeptEvidence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.KeptEvidence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified KeptEvidence message, length delimited. Does not implicitly {@link knowngood.v1.KeptEvidence.verify|verify} messages.
             * @param message KeptEvidence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.KeptEvidence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeptEvidence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.KeptEvidence & knowngood.v1.KeptEvidence.$Shape} KeptEvidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.KeptEvidence & knowngood.v1.KeptEvidence.$Shape;

            /**
             * Decodes a KeptEvidence message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.KeptEvidence & knowngood.v1.KeptEvidence.$Shape} KeptEvidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.KeptEvidence & knowngood.v1.KeptEvidence.$Shape;

            /**
             * Creates a KeptEvidence message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KeptEvidence
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.KeptEvidence;

            /**
             * Creates a plain object from a KeptEvidence message. Also converts values to other types if specified.
             * @param message KeptEvidence
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.KeptEvidence, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KeptEvidence to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace KeptEvidence {

            /** Properties of a KeptEvidence. */
            interface $Properties {

                /** KeptEvidence bytes */
                bytes?: (number|null);

                /** KeptEvidence mostBytes */
                mostBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeptEvidence. */
            type $Shape = knowngood.v1.KeptEvidence.$Properties;
        }

        /**
         * Properties of a Canary.
         * @deprecated Use knowngood.v1.Canary.$Properties instead.
         */
        interface ICanary extends knowngood.v1.Canary.$Properties {
        }

        /** Represents a Canary. */
        class Canary {

            /**
             * Constructs a new Canary.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Canary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Canary ranAtUs. */
            ranAtUs?: (number|null);

            /** Canary why. */
            why?: (string|null);

            /** Canary everyMs. */
            everyMs: number;

            /**
             * Creates a new Canary instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Canary instance
             */
            static create(properties: knowngood.v1.Canary.$Shape): knowngood.v1.Canary & knowngood.v1.Canary.$Shape;
            static create(properties?: knowngood.v1.Canary.$Properties): knowngood.v1.Canary;

            /**
             * Encodes the specified Canary message. Does not implicitly {@link knowngood.v1.Canary.verify|verify} messages.
             * @param message Canary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Canary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Canary message, length delimited. Does not implicitly {@link knowngood.v1.Canary.verify|verify} messages.
             * @param message Canary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Canary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Canary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Canary & knowngood.v1.Canary.$Shape} Canary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Canary & knowngood.v1.Canary.$Shape;

            /**
             * Decodes a Canary message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Canary & knowngood.v1.Canary.$Shape} Canary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Canary & knowngood.v1.Canary.$Shape;

            /**
             * Creates a Canary message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Canary
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Canary;

            /**
             * Creates a plain object from a Canary message. Also converts values to other types if specified.
             * @param message Canary
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Canary, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Canary to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Canary {

            /** Properties of a Canary. */
            interface $Properties {

                /** Canary ranAtUs */
                ranAtUs?: (number|null);

                /** Canary why */
                why?: (string|null);

                /** Canary everyMs */
                everyMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Canary. */
            type $Shape = knowngood.v1.Canary.$Properties;
        }

        /**
         * Properties of an ImageLook.
         * @deprecated Use knowngood.v1.ImageLook.$Properties instead.
         */
        interface IImageLook extends knowngood.v1.ImageLook.$Properties {
        }

        /** Represents an ImageLook. */
        class ImageLook {

            /**
             * Constructs a new ImageLook.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.ImageLook.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageLook image. */
            image: string;

            /** ImageLook found. */
            found: string;

            /** ImageLook set. */
            set: string;

            /** ImageLook atUs. */
            atUs: number;

            /**
             * Creates a new ImageLook instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageLook instance
             */
            static create(properties: knowngood.v1.ImageLook.$Shape): knowngood.v1.ImageLook & knowngood.v1.ImageLook.$Shape;
            static create(properties?: knowngood.v1.ImageLook.$Properties): knowngood.v1.ImageLook;

            /**
             * Encodes the specified ImageLook message. Does not implicitly {@link knowngood.v1.ImageLook.verify|verify} messages.
             * @param message ImageLook message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.ImageLook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ImageLook message, length delimited. Does not implicitly {@link knowngood.v1.ImageLook.verify|verify} messages.
             * @param message ImageLook message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.ImageLook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageLook message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.ImageLook & knowngood.v1.ImageLook.$Shape} ImageLook
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.ImageLook & knowngood.v1.ImageLook.$Shape;

            /**
             * Decodes an ImageLook message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.ImageLook & knowngood.v1.ImageLook.$Shape} ImageLook
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.ImageLook & knowngood.v1.ImageLook.$Shape;

            /**
             * Creates an ImageLook message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageLook
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.ImageLook;

            /**
             * Creates a plain object from an ImageLook message. Also converts values to other types if specified.
             * @param message ImageLook
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.ImageLook, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageLook to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageLook {

            /** Properties of an ImageLook. */
            interface $Properties {

                /** ImageLook image */
                image?: (string|null);

                /** ImageLook found */
                found?: (string|null);

                /** ImageLook set */
                set?: (string|null);

                /** ImageLook atUs */
                atUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageLook. */
            type $Shape = knowngood.v1.ImageLook.$Properties;
        }

        /**
         * Properties of a Visibility.
         * @deprecated Use knowngood.v1.Visibility.$Properties instead.
         */
        interface IVisibility extends knowngood.v1.Visibility.$Properties {
        }

        /** Represents a Visibility. */
        class Visibility {

            /**
             * Constructs a new Visibility.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Visibility.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Visibility exec. */
            exec?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility connect. */
            connect?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility send. */
            send?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility listen. */
            listen?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility inbound. */
            inbound?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility unix. */
            unix?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility write. */
            write?: (knowngood.v1.Sight.$Properties|null);

            /** Visibility packets. */
            packets?: (knowngood.v1.Sight.$Properties|null);

            /**
             * Creates a new Visibility instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Visibility instance
             */
            static create(properties: knowngood.v1.Visibility.$Shape): knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape;
            static create(properties?: knowngood.v1.Visibility.$Properties): knowngood.v1.Visibility;

            /**
             * Encodes the specified Visibility message. Does not implicitly {@link knowngood.v1.Visibility.verify|verify} messages.
             * @param message Visibility message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Visibility.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Visibility message, length delimited. Does not implicitly {@link knowngood.v1.Visibility.verify|verify} messages.
             * @param message Visibility message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Visibility.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Visibility message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape;

            /**
             * Decodes a Visibility message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape;

            /**
             * Creates a Visibility message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Visibility
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Visibility;

            /**
             * Creates a plain object from a Visibility message. Also converts values to other types if specified.
             * @param message Visibility
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Visibility, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Visibility to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Visibility {

            /** Properties of a Visibility. */
            interface $Properties {

                /** Visibility exec */
                exec?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility connect */
                connect?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility send */
                send?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility listen */
                listen?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility inbound */
                inbound?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility unix */
                unix?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility write */
                write?: (knowngood.v1.Sight.$Properties|null);

                /** Visibility packets */
                packets?: (knowngood.v1.Sight.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Visibility. */
            type $Shape = knowngood.v1.Visibility.$Properties;
        }

        /**
         * Properties of a Sight.
         * @deprecated Use knowngood.v1.Sight.$Properties instead.
         */
        interface ISight extends knowngood.v1.Sight.$Properties {
        }

        /** Represents a Sight. */
        class Sight {

            /**
             * Constructs a new Sight.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Sight.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sight sees. */
            sees: string;

            /** Sight why. */
            why: string;

            /**
             * Creates a new Sight instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Sight instance
             */
            static create(properties: knowngood.v1.Sight.$Shape): knowngood.v1.Sight & knowngood.v1.Sight.$Shape;
            static create(properties?: knowngood.v1.Sight.$Properties): knowngood.v1.Sight;

            /**
             * Encodes the specified Sight message. Does not implicitly {@link knowngood.v1.Sight.verify|verify} messages.
             * @param message Sight message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Sight.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Sight message, length delimited. Does not implicitly {@link knowngood.v1.Sight.verify|verify} messages.
             * @param message Sight message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Sight.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sight message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Sight & knowngood.v1.Sight.$Shape} Sight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Sight & knowngood.v1.Sight.$Shape;

            /**
             * Decodes a Sight message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Sight & knowngood.v1.Sight.$Shape} Sight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Sight & knowngood.v1.Sight.$Shape;

            /**
             * Creates a Sight message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Sight
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Sight;

            /**
             * Creates a plain object from a Sight message. Also converts values to other types if specified.
             * @param message Sight
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Sight, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Sight to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Sight {

            /** Properties of a Sight. */
            interface $Properties {

                /** Sight sees */
                sees?: (string|null);

                /** Sight why */
                why?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sight. */
            type $Shape = knowngood.v1.Sight.$Properties;
        }

        /**
         * Properties of a RunningContainer.
         * @deprecated Use knowngood.v1.RunningContainer.$Properties instead.
         */
        interface IRunningContainer extends knowngood.v1.RunningContainer.$Properties {
        }

        /** Represents a RunningContainer. */
        class RunningContainer {

            /**
             * Constructs a new RunningContainer.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.RunningContainer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunningContainer id. */
            id: string;

            /** RunningContainer name. */
            name: string;

            /** RunningContainer image. */
            image: string;

            /** RunningContainer imageName. */
            imageName: string;

            /** RunningContainer workload. */
            workload: string;

            /** RunningContainer environment. */
            environment?: (string|null);

            /** RunningContainer owner. */
            owner?: (string|null);

            /** RunningContainer class. */
            class: string;

            /** RunningContainer rule. */
            rule: string;

            /** RunningContainer labelsIgnored. */
            labelsIgnored: string[];

            /** RunningContainer generation. */
            generation: number;

            /** RunningContainer startedAtUs. */
            startedAtUs: number;

            /** RunningContainer running. */
            running: boolean;

            /** RunningContainer persistencePossible. */
            persistencePossible: string[];

            /** RunningContainer concerns. */
            concerns: string[];

            /** RunningContainer behind. */
            behind?: (string|null);

            /** RunningContainer behindBy. */
            behindBy?: (string|null);

            /** RunningContainer volumesSafe. */
            volumesSafe: boolean;

            /** RunningContainer volumes. */
            volumes: knowngood.v1.Volume.$Properties[];

            /** RunningContainer sockets. */
            sockets: string[];

            /** RunningContainer secrets. */
            secrets: string[];

            /** RunningContainer createdAtUs. */
            createdAtUs?: (number|null);

            /**
             * Creates a new RunningContainer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunningContainer instance
             */
            static create(properties: knowngood.v1.RunningContainer.$Shape): knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape;
            static create(properties?: knowngood.v1.RunningContainer.$Properties): knowngood.v1.RunningContainer;

            /**
             * Encodes the specified RunningContainer message. Does not implicitly {@link knowngood.v1.RunningContainer.verify|verify} messages.
             * @param message RunningContainer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.RunningContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified RunningContainer message, length delimited. Does not implicitly {@link knowngood.v1.RunningContainer.verify|verify} messages.
             * @param message RunningContainer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.RunningContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunningContainer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape} RunningContainer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape;

            /**
             * Decodes a RunningContainer message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape} RunningContainer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape;

            /**
             * Creates a RunningContainer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RunningContainer
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.RunningContainer;

            /**
             * Creates a plain object from a RunningContainer message. Also converts values to other types if specified.
             * @param message RunningContainer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.RunningContainer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RunningContainer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RunningContainer {

            /** Properties of a RunningContainer. */
            interface $Properties {

                /** RunningContainer id */
                id?: (string|null);

                /** RunningContainer name */
                name?: (string|null);

                /** RunningContainer image */
                image?: (string|null);

                /** RunningContainer imageName */
                imageName?: (string|null);

                /** RunningContainer workload */
                workload?: (string|null);

                /** RunningContainer environment */
                environment?: (string|null);

                /** RunningContainer owner */
                owner?: (string|null);

                /** RunningContainer class */
                "class"?: (string|null);

                /** RunningContainer rule */
                rule?: (string|null);

                /** RunningContainer labelsIgnored */
                labelsIgnored?: (string[]|null);

                /** RunningContainer generation */
                generation?: (number|null);

                /** RunningContainer startedAtUs */
                startedAtUs?: (number|null);

                /** RunningContainer running */
                running?: (boolean|null);

                /** RunningContainer persistencePossible */
                persistencePossible?: (string[]|null);

                /** RunningContainer concerns */
                concerns?: (string[]|null);

                /** RunningContainer behind */
                behind?: (string|null);

                /** RunningContainer behindBy */
                behindBy?: (string|null);

                /** RunningContainer volumesSafe */
                volumesSafe?: (boolean|null);

                /** RunningContainer volumes */
                volumes?: (knowngood.v1.Volume.$Properties[]|null);

                /** RunningContainer sockets */
                sockets?: (string[]|null);

                /** RunningContainer secrets */
                secrets?: (string[]|null);

                /** RunningContainer createdAtUs */
                createdAtUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunningContainer. */
            type $Shape = knowngood.v1.RunningContainer.$Properties;
        }

        /**
         * Properties of a Volume.
         * @deprecated Use knowngood.v1.Volume.$Properties instead.
         */
        interface IVolume extends knowngood.v1.Volume.$Properties {
        }

        /** Represents a Volume. */
        class Volume {

            /**
             * Constructs a new Volume.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Volume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Volume path. */
            path: string;

            /** Volume writable. */
            writable: boolean;

            /**
             * Creates a new Volume instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Volume instance
             */
            static create(properties: knowngood.v1.Volume.$Shape): knowngood.v1.Volume & knowngood.v1.Volume.$Shape;
            static create(properties?: knowngood.v1.Volume.$Properties): knowngood.v1.Volume;

            /**
             * Encodes the specified Volume message. Does not implicitly {@link knowngood.v1.Volume.verify|verify} messages.
             * @param message Volume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Volume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Volume message, length delimited. Does not implicitly {@link knowngood.v1.Volume.verify|verify} messages.
             * @param message Volume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Volume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Volume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Volume & knowngood.v1.Volume.$Shape} Volume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Volume & knowngood.v1.Volume.$Shape;

            /**
             * Decodes a Volume message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Volume & knowngood.v1.Volume.$Shape} Volume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Volume & knowngood.v1.Volume.$Shape;

            /**
             * Creates a Volume message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Volume
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Volume;

            /**
             * Creates a plain object from a Volume message. Also converts values to other types if specified.
             * @param message Volume
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Volume, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Volume to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Volume {

            /** Properties of a Volume. */
            interface $Properties {

                /** Volume path */
                path?: (string|null);

                /** Volume writable */
                writable?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Volume. */
            type $Shape = knowngood.v1.Volume.$Properties;
        }

        /**
         * Properties of an Order.
         * @deprecated Use knowngood.v1.Order.$Properties instead.
         */
        interface IOrder extends knowngood.v1.Order.$Properties {
        }

        /** Represents an Order. */
        class Order {

            /**
             * Constructs a new Order.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Order.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Order schema. */
            schema: number;

            /** Order id. */
            id: string;

            /** Order host. */
            host: string;

            /** Order action. */
            action: string;

            /** Order container. */
            container: string;

            /** Order workload. */
            workload: string;

            /** Order generation. */
            generation: number;

            /** Order method. */
            method?: (string|null);

            /** Order cause. */
            cause: string;

            /** Order alert. */
            alert?: (string|null);

            /** Order by. */
            by: string;

            /** Order why. */
            why: string;

            /** Order capture. */
            capture: boolean;

            /** Order issuedAtUs. */
            issuedAtUs: number;

            /** Order deadlineMs. */
            deadlineMs: number;

            /**
             * Creates a new Order instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Order instance
             */
            static create(properties: knowngood.v1.Order.$Shape): knowngood.v1.Order & knowngood.v1.Order.$Shape;
            static create(properties?: knowngood.v1.Order.$Properties): knowngood.v1.Order;

            /**
             * Encodes the specified Order message. Does not implicitly {@link knowngood.v1.Order.verify|verify} messages.
             * @param message Order message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Order message, length delimited. Does not implicitly {@link knowngood.v1.Order.verify|verify} messages.
             * @param message Order message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Order message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Order & knowngood.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Order & knowngood.v1.Order.$Shape;

            /**
             * Decodes an Order message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Order & knowngood.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Order & knowngood.v1.Order.$Shape;

            /**
             * Creates an Order message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Order
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Order;

            /**
             * Creates a plain object from an Order message. Also converts values to other types if specified.
             * @param message Order
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Order, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Order to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Order {

            /** Properties of an Order. */
            interface $Properties {

                /** Order schema */
                schema?: (number|null);

                /** Order id */
                id?: (string|null);

                /** Order host */
                host?: (string|null);

                /** Order action */
                action?: (string|null);

                /** Order container */
                container?: (string|null);

                /** Order workload */
                workload?: (string|null);

                /** Order generation */
                generation?: (number|null);

                /** Order method */
                method?: (string|null);

                /** Order cause */
                cause?: (string|null);

                /** Order alert */
                alert?: (string|null);

                /** Order by */
                by?: (string|null);

                /** Order why */
                why?: (string|null);

                /** Order capture */
                capture?: (boolean|null);

                /** Order issuedAtUs */
                issuedAtUs?: (number|null);

                /** Order deadlineMs */
                deadlineMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Order. */
            type $Shape = knowngood.v1.Order.$Properties;
        }

        /**
         * Properties of a Report.
         * @deprecated Use knowngood.v1.Report.$Properties instead.
         */
        interface IReport extends knowngood.v1.Report.$Properties {
        }

        /** Represents a Report. */
        class Report {

            /**
             * Constructs a new Report.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Report.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Report schema. */
            schema: number;

            /** Report order. */
            order: string;

            /** Report workload. */
            workload: string;

            /** Report host. */
            host: string;

            /** Report method. */
            method: string;

            /** Report outcome. */
            outcome?: (string|null);

            /** Report refused. */
            refused?: (knowngood.v1.Refusal.$Properties|null);

            /** Report oldId. */
            oldId: string;

            /** Report newId. */
            newId?: (string|null);

            /** Report name. */
            name: string;

            /** Report image. */
            image: string;

            /** Report generation. */
            generation: number;

            /** Report steps. */
            steps: knowngood.v1.Step.$Properties[];

            /** Report downtimeMs. */
            downtimeMs: number;

            /** Report failedProbes. */
            failedProbes: number;

            /** Report evidence. */
            evidence?: (string|null);

            /** Report startedAtUs. */
            startedAtUs: number;

            /** Report endedAtUs. */
            endedAtUs?: (number|null);

            /** Report cause. */
            cause: string;

            /** Report alert. */
            alert?: (string|null);

            /** Report by. */
            by: string;

            /** Report why. */
            why: string;

            /** Report frontId. */
            frontId?: (string|null);

            /** Report before. */
            before?: (knowngood.v1.Pace.$Properties|null);

            /** Report after. */
            after?: (knowngood.v1.Pace.$Properties|null);

            /** Report action. */
            action?: (string|null);

            /**
             * Creates a new Report instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Report instance
             */
            static create(properties: knowngood.v1.Report.$Shape): knowngood.v1.Report & knowngood.v1.Report.$Shape;
            static create(properties?: knowngood.v1.Report.$Properties): knowngood.v1.Report;

            /**
             * Encodes the specified Report message. Does not implicitly {@link knowngood.v1.Report.verify|verify} messages.
             * @param message Report message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Report message, length delimited. Does not implicitly {@link knowngood.v1.Report.verify|verify} messages.
             * @param message Report message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Report & knowngood.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Report & knowngood.v1.Report.$Shape;

            /**
             * Decodes a Report message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Report & knowngood.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Report & knowngood.v1.Report.$Shape;

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Report
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Report;

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @param message Report
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Report, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Report to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Report {

            /** Properties of a Report. */
            interface $Properties {

                /** Report schema */
                schema?: (number|null);

                /** Report order */
                order?: (string|null);

                /** Report workload */
                workload?: (string|null);

                /** Report host */
                host?: (string|null);

                /** Report method */
                method?: (string|null);

                /** Report outcome */
                outcome?: (string|null);

                /** Report refused */
                refused?: (knowngood.v1.Refusal.$Properties|null);

                /** Report oldId */
                oldId?: (string|null);

                /** Report newId */
                newId?: (string|null);

                /** Report name */
                name?: (string|null);

                /** Report image */
                image?: (string|null);

                /** Report generation */
                generation?: (number|null);

                /** Report steps */
                steps?: (knowngood.v1.Step.$Properties[]|null);

                /** Report downtimeMs */
                downtimeMs?: (number|null);

                /** Report failedProbes */
                failedProbes?: (number|null);

                /** Report evidence */
                evidence?: (string|null);

                /** Report startedAtUs */
                startedAtUs?: (number|null);

                /** Report endedAtUs */
                endedAtUs?: (number|null);

                /** Report cause */
                cause?: (string|null);

                /** Report alert */
                alert?: (string|null);

                /** Report by */
                by?: (string|null);

                /** Report why */
                why?: (string|null);

                /** Report frontId */
                frontId?: (string|null);

                /** Report before */
                before?: (knowngood.v1.Pace.$Properties|null);

                /** Report after */
                after?: (knowngood.v1.Pace.$Properties|null);

                /** Report action */
                action?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Report. */
            type $Shape = knowngood.v1.Report.$Properties;
        }

        /**
         * Properties of a Pace.
         * @deprecated Use knowngood.v1.Pace.$Properties instead.
         */
        interface IPace extends knowngood.v1.Pace.$Properties {
        }

        /** Represents a Pace. */
        class Pace {

            /**
             * Constructs a new Pace.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Pace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pace p95Ms. */
            p95Ms?: (number|null);

            /** Pace answers. */
            answers: number;

            /** Pace p95Unknown. */
            p95Unknown?: (string|null);

            /** Pace cpuPercent. */
            cpuPercent?: (number|null);

            /** Pace cpuWindowMs. */
            cpuWindowMs?: (number|null);

            /** Pace cpuUnknown. */
            cpuUnknown?: (string|null);

            /**
             * Creates a new Pace instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Pace instance
             */
            static create(properties: knowngood.v1.Pace.$Shape): knowngood.v1.Pace & knowngood.v1.Pace.$Shape;
            static create(properties?: knowngood.v1.Pace.$Properties): knowngood.v1.Pace;

            /**
             * Encodes the specified Pace message. Does not implicitly {@link knowngood.v1.Pace.verify|verify} messages.
             * @param message Pace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Pace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Pace message, length delimited. Does not implicitly {@link knowngood.v1.Pace.verify|verify} messages.
             * @param message Pace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Pace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Pace & knowngood.v1.Pace.$Shape} Pace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Pace & knowngood.v1.Pace.$Shape;

            /**
             * Decodes a Pace message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Pace & knowngood.v1.Pace.$Shape} Pace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Pace & knowngood.v1.Pace.$Shape;

            /**
             * Creates a Pace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Pace
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Pace;

            /**
             * Creates a plain object from a Pace message. Also converts values to other types if specified.
             * @param message Pace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Pace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Pace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Pace {

            /** Properties of a Pace. */
            interface $Properties {

                /** Pace p95Ms */
                p95Ms?: (number|null);

                /** Pace answers */
                answers?: (number|null);

                /** Pace p95Unknown */
                p95Unknown?: (string|null);

                /** Pace cpuPercent */
                cpuPercent?: (number|null);

                /** Pace cpuWindowMs */
                cpuWindowMs?: (number|null);

                /** Pace cpuUnknown */
                cpuUnknown?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pace. */
            type $Shape = knowngood.v1.Pace.$Properties;
        }

        /**
         * Properties of a Refusal.
         * @deprecated Use knowngood.v1.Refusal.$Properties instead.
         */
        interface IRefusal extends knowngood.v1.Refusal.$Properties {
        }

        /** Represents a Refusal. */
        class Refusal {

            /**
             * Constructs a new Refusal.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Refusal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refusal code. */
            code: string;

            /** Refusal message. */
            message: string;

            /**
             * Creates a new Refusal instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Refusal instance
             */
            static create(properties: knowngood.v1.Refusal.$Shape): knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape;
            static create(properties?: knowngood.v1.Refusal.$Properties): knowngood.v1.Refusal;

            /**
             * Encodes the specified Refusal message. Does not implicitly {@link knowngood.v1.Refusal.verify|verify} messages.
             * @param message Refusal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Refusal message, length delimited. Does not implicitly {@link knowngood.v1.Refusal.verify|verify} messages.
             * @param message Refusal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refusal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape;

            /**
             * Decodes a Refusal message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape;

            /**
             * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refusal
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Refusal;

            /**
             * Creates a plain object from a Refusal message. Also converts values to other types if specified.
             * @param message Refusal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Refusal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refusal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Refusal {

            /** Properties of a Refusal. */
            interface $Properties {

                /** Refusal code */
                code?: (string|null);

                /** Refusal message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refusal. */
            type $Shape = knowngood.v1.Refusal.$Properties;
        }

        /**
         * Properties of a Step.
         * @deprecated Use knowngood.v1.Step.$Properties instead.
         */
        interface IStep extends knowngood.v1.Step.$Properties {
        }

        /** Represents a Step. */
        class Step {

            /**
             * Constructs a new Step.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Step.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Step step. */
            step: string;

            /** Step startedAtUs. */
            startedAtUs: number;

            /** Step ms. */
            ms: number;

            /** Step ok. */
            ok: boolean;

            /** Step detail. */
            detail?: (string|null);

            /**
             * Creates a new Step instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Step instance
             */
            static create(properties: knowngood.v1.Step.$Shape): knowngood.v1.Step & knowngood.v1.Step.$Shape;
            static create(properties?: knowngood.v1.Step.$Properties): knowngood.v1.Step;

            /**
             * Encodes the specified Step message. Does not implicitly {@link knowngood.v1.Step.verify|verify} messages.
             * @param message Step message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Step message, length delimited. Does not implicitly {@link knowngood.v1.Step.verify|verify} messages.
             * @param message Step message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Step message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Step & knowngood.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Step & knowngood.v1.Step.$Shape;

            /**
             * Decodes a Step message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Step & knowngood.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Step & knowngood.v1.Step.$Shape;

            /**
             * Creates a Step message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Step
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Step;

            /**
             * Creates a plain object from a Step message. Also converts values to other types if specified.
             * @param message Step
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Step, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Step to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Step {

            /** Properties of a Step. */
            interface $Properties {

                /** Step step */
                step?: (string|null);

                /** Step startedAtUs */
                startedAtUs?: (number|null);

                /** Step ms */
                ms?: (number|null);

                /** Step ok */
                ok?: (boolean|null);

                /** Step detail */
                detail?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Step. */
            type $Shape = knowngood.v1.Step.$Properties;
        }

        /**
         * Properties of an AlertRecord.
         * @deprecated Use knowngood.v1.AlertRecord.$Properties instead.
         */
        interface IAlertRecord extends knowngood.v1.AlertRecord.$Properties {
        }

        /** Represents an AlertRecord. */
        class AlertRecord {

            /**
             * Constructs a new AlertRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AlertRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AlertRecord schema. */
            schema: number;

            /** AlertRecord id. */
            id: string;

            /** AlertRecord change. */
            change: string;

            /** AlertRecord atUs. */
            atUs: number;

            /** AlertRecord workload. */
            workload: string;

            /** AlertRecord facts. */
            facts?: (knowngood.v1.AlertFacts.$Properties|null);

            /** AlertRecord repeat. */
            repeat?: (knowngood.v1.Repeat.$Properties|null);

            /** AlertRecord by. */
            by?: (string|null);

            /** AlertRecord why. */
            why?: (string|null);

            /** AlertRecord response. */
            response?: (knowngood.v1.AlertResponse.$Properties|null);

            /** AlertRecord session. */
            session?: (knowngood.v1.Session.$Properties|null);

            /**
             * Creates a new AlertRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AlertRecord instance
             */
            static create(properties: knowngood.v1.AlertRecord.$Shape): knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape;
            static create(properties?: knowngood.v1.AlertRecord.$Properties): knowngood.v1.AlertRecord;

            /**
             * Encodes the specified AlertRecord message. Does not implicitly {@link knowngood.v1.AlertRecord.verify|verify} messages.
             * @param message AlertRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AlertRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AlertRecord message, length delimited. Does not implicitly {@link knowngood.v1.AlertRecord.verify|verify} messages.
             * @param message AlertRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AlertRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AlertRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape} AlertRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape;

            /**
             * Decodes an AlertRecord message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape} AlertRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape;

            /**
             * Creates an AlertRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AlertRecord
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AlertRecord;

            /**
             * Creates a plain object from an AlertRecord message. Also converts values to other types if specified.
             * @param message AlertRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AlertRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AlertRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AlertRecord {

            /** Properties of an AlertRecord. */
            interface $Properties {

                /** AlertRecord schema */
                schema?: (number|null);

                /** AlertRecord id */
                id?: (string|null);

                /** AlertRecord change */
                change?: (string|null);

                /** AlertRecord atUs */
                atUs?: (number|null);

                /** AlertRecord workload */
                workload?: (string|null);

                /** AlertRecord facts */
                facts?: (knowngood.v1.AlertFacts.$Properties|null);

                /** AlertRecord repeat */
                repeat?: (knowngood.v1.Repeat.$Properties|null);

                /** AlertRecord by */
                by?: (string|null);

                /** AlertRecord why */
                why?: (string|null);

                /** AlertRecord response */
                response?: (knowngood.v1.AlertResponse.$Properties|null);

                /** AlertRecord session */
                session?: (knowngood.v1.Session.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AlertRecord. */
            type $Shape = {
              schema?: number|null;
              id?: string|null;
              change?: string|null;
              atUs?: number|null;
              workload?: string|null;
              facts?: knowngood.v1.AlertFacts.$Shape|null;
              repeat?: knowngood.v1.Repeat.$Shape|null;
              by?: string|null;
              why?: string|null;
              response?: knowngood.v1.AlertResponse.$Shape|null;
              session?: knowngood.v1.Session.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an AlertFacts.
         * @deprecated Use knowngood.v1.AlertFacts.$Properties instead.
         */
        interface IAlertFacts extends knowngood.v1.AlertFacts.$Properties {
        }

        /** Represents an AlertFacts. */
        class AlertFacts {

            /**
             * Constructs a new AlertFacts.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AlertFacts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AlertFacts fingerprint. */
            fingerprint: string;

            /** AlertFacts key. */
            key: string;

            /** AlertFacts host. */
            host: string;

            /** AlertFacts container. */
            container?: (knowngood.v1.ContainerRef.$Properties|null);

            /** AlertFacts kind. */
            kind: string;

            /** AlertFacts severity. */
            severity: string;

            /** AlertFacts reason. */
            reason: string;

            /** AlertFacts sentence. */
            sentence: string;

            /** AlertFacts behaviour. */
            behaviour?: (knowngood.v1.Behaviour.$Properties|null);

            /** AlertFacts evidence. */
            evidence?: (knowngood.v1.Evidence.$Properties|null);

            /** AlertFacts nearest. */
            nearest?: (string|null);

            /** AlertFacts differs. */
            differs: string[];

            /** AlertFacts observedAtUs. */
            observedAtUs: number;

            /** AlertFacts sensor. */
            sensor: string;

            /** AlertFacts revision. */
            revision: number;

            /** AlertFacts runUs. */
            runUs: number;

            /** AlertFacts probation. */
            probation: boolean;

            /**
             * Creates a new AlertFacts instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AlertFacts instance
             */
            static create(properties: knowngood.v1.AlertFacts.$Shape): knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape;
            static create(properties?: knowngood.v1.AlertFacts.$Properties): knowngood.v1.AlertFacts;

            /**
             * Encodes the specified AlertFacts message. Does not implicitly {@link knowngood.v1.AlertFacts.verify|verify} messages.
             * @param message AlertFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AlertFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AlertFacts message, length delimited. Does not implicitly {@link knowngood.v1.AlertFacts.verify|verify} messages.
             * @param message AlertFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AlertFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AlertFacts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape} AlertFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape;

            /**
             * Decodes an AlertFacts message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape} AlertFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape;

            /**
             * Creates an AlertFacts message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AlertFacts
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AlertFacts;

            /**
             * Creates a plain object from an AlertFacts message. Also converts values to other types if specified.
             * @param message AlertFacts
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AlertFacts, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AlertFacts to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AlertFacts {

            /** Properties of an AlertFacts. */
            interface $Properties {

                /** AlertFacts fingerprint */
                fingerprint?: (string|null);

                /** AlertFacts key */
                key?: (string|null);

                /** AlertFacts host */
                host?: (string|null);

                /** AlertFacts container */
                container?: (knowngood.v1.ContainerRef.$Properties|null);

                /** AlertFacts kind */
                kind?: (string|null);

                /** AlertFacts severity */
                severity?: (string|null);

                /** AlertFacts reason */
                reason?: (string|null);

                /** AlertFacts sentence */
                sentence?: (string|null);

                /** AlertFacts behaviour */
                behaviour?: (knowngood.v1.Behaviour.$Properties|null);

                /** AlertFacts evidence */
                evidence?: (knowngood.v1.Evidence.$Properties|null);

                /** AlertFacts nearest */
                nearest?: (string|null);

                /** AlertFacts differs */
                differs?: (string[]|null);

                /** AlertFacts observedAtUs */
                observedAtUs?: (number|null);

                /** AlertFacts sensor */
                sensor?: (string|null);

                /** AlertFacts revision */
                revision?: (number|null);

                /** AlertFacts runUs */
                runUs?: (number|null);

                /** AlertFacts probation */
                probation?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AlertFacts. */
            type $Shape = {
              fingerprint?: string|null;
              key?: string|null;
              host?: string|null;
              container?: knowngood.v1.ContainerRef.$Shape|null;
              kind?: string|null;
              severity?: string|null;
              reason?: string|null;
              sentence?: string|null;
              behaviour?: knowngood.v1.Behaviour.$Shape|null;
              evidence?: knowngood.v1.Evidence.$Shape|null;
              nearest?: string|null;
              differs?: string[]|null;
              observedAtUs?: number|null;
              sensor?: string|null;
              revision?: number|null;
              runUs?: number|null;
              probation?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Repeat.
         * @deprecated Use knowngood.v1.Repeat.$Properties instead.
         */
        interface IRepeat extends knowngood.v1.Repeat.$Properties {
        }

        /** Represents a Repeat. */
        class Repeat {

            /**
             * Constructs a new Repeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Repeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Repeat host. */
            host: string;

            /** Repeat container. */
            container?: (knowngood.v1.ContainerRef.$Properties|null);

            /** Repeat minute. */
            minute: number;

            /** Repeat runUs. */
            runUs: number;

            /** Repeat count. */
            count: number;

            /** Repeat lastAtUs. */
            lastAtUs: number;

            /**
             * Creates a new Repeat instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Repeat instance
             */
            static create(properties: knowngood.v1.Repeat.$Shape): knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape;
            static create(properties?: knowngood.v1.Repeat.$Properties): knowngood.v1.Repeat;

            /**
             * Encodes the specified Repeat message. Does not implicitly {@link knowngood.v1.Repeat.verify|verify} messages.
             * @param message Repeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Repeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Repeat message, length delimited. Does not implicitly {@link knowngood.v1.Repeat.verify|verify} messages.
             * @param message Repeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Repeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Repeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape} Repeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape;

            /**
             * Decodes a Repeat message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape} Repeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape;

            /**
             * Creates a Repeat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Repeat
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Repeat;

            /**
             * Creates a plain object from a Repeat message. Also converts values to other types if specified.
             * @param message Repeat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Repeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Repeat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Repeat {

            /** Properties of a Repeat. */
            interface $Properties {

                /** Repeat host */
                host?: (string|null);

                /** Repeat container */
                container?: (knowngood.v1.ContainerRef.$Properties|null);

                /** Repeat minute */
                minute?: (number|null);

                /** Repeat runUs */
                runUs?: (number|null);

                /** Repeat count */
                count?: (number|null);

                /** Repeat lastAtUs */
                lastAtUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Repeat. */
            type $Shape = knowngood.v1.Repeat.$Properties;
        }

        /**
         * Properties of an AlertResponse.
         * @deprecated Use knowngood.v1.AlertResponse.$Properties instead.
         */
        interface IAlertResponse extends knowngood.v1.AlertResponse.$Properties {
        }

        /** Represents an AlertResponse. */
        class AlertResponse {

            /**
             * Constructs a new AlertResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AlertResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AlertResponse kind. */
            kind: string;

            /** AlertResponse order. */
            order?: (string|null);

            /** AlertResponse outcome. */
            outcome?: (string|null);

            /** AlertResponse why. */
            why?: (string|null);

            /**
             * Creates a new AlertResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AlertResponse instance
             */
            static create(properties: knowngood.v1.AlertResponse.$Shape): knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape;
            static create(properties?: knowngood.v1.AlertResponse.$Properties): knowngood.v1.AlertResponse;

            /**
             * Encodes the specified AlertResponse message. Does not implicitly {@link knowngood.v1.AlertResponse.verify|verify} messages.
             * @param message AlertResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AlertResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AlertResponse message, length delimited. Does not implicitly {@link knowngood.v1.AlertResponse.verify|verify} messages.
             * @param message AlertResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AlertResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AlertResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape} AlertResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape;

            /**
             * Decodes an AlertResponse message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape} AlertResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape;

            /**
             * Creates an AlertResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AlertResponse
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AlertResponse;

            /**
             * Creates a plain object from an AlertResponse message. Also converts values to other types if specified.
             * @param message AlertResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AlertResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AlertResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AlertResponse {

            /** Properties of an AlertResponse. */
            interface $Properties {

                /** AlertResponse kind */
                kind?: (string|null);

                /** AlertResponse order */
                order?: (string|null);

                /** AlertResponse outcome */
                outcome?: (string|null);

                /** AlertResponse why */
                why?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AlertResponse. */
            type $Shape = knowngood.v1.AlertResponse.$Properties;
        }

        /**
         * Properties of an Ask.
         * @deprecated Use knowngood.v1.Ask.$Properties instead.
         */
        interface IAsk extends knowngood.v1.Ask.$Properties {
        }

        /** Represents an Ask. */
        class Ask {

            /**
             * Constructs a new Ask.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Ask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ask settle. */
            settle?: (knowngood.v1.Empty.$Properties|null);

            /** Ask plan. */
            plan?: (knowngood.v1.AskPlan.$Properties|null);

            /** Ask canary. */
            canary?: (knowngood.v1.Empty.$Properties|null);

            /** Ask evidenceList. */
            evidenceList?: (knowngood.v1.AskEvidenceList.$Properties|null);

            /** Ask evidencePart. */
            evidencePart?: (knowngood.v1.AskEvidencePart.$Properties|null);

            /** Ask layers. */
            layers?: (knowngood.v1.AskLayers.$Properties|null);

            /** Ask logs. */
            logs?: (knowngood.v1.AskLogs.$Properties|null);

            /** Ask evidenceWords. */
            evidenceWords?: (knowngood.v1.AskEvidenceWords.$Properties|null);

            /** Ask stand. */
            stand?: (knowngood.v1.Standing.$Properties|null);

            /** Ask body. */
            body?: ("settle"|"plan"|"canary"|"evidenceList"|"evidencePart"|"layers"|"logs"|"evidenceWords"|"stand");

            /**
             * Creates a new Ask instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ask instance
             */
            static create(properties: knowngood.v1.Ask.$Shape): knowngood.v1.Ask & knowngood.v1.Ask.$Shape;
            static create(properties?: knowngood.v1.Ask.$Properties): knowngood.v1.Ask;

            /**
             * Encodes the specified Ask message. Does not implicitly {@link knowngood.v1.Ask.verify|verify} messages.
             * @param message Ask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Ask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Ask message, length delimited. Does not implicitly {@link knowngood.v1.Ask.verify|verify} messages.
             * @param message Ask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Ask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Ask & knowngood.v1.Ask.$Shape} Ask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Ask & knowngood.v1.Ask.$Shape;

            /**
             * Decodes an Ask message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Ask & knowngood.v1.Ask.$Shape} Ask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Ask & knowngood.v1.Ask.$Shape;

            /**
             * Creates an Ask message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ask
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Ask;

            /**
             * Creates a plain object from an Ask message. Also converts values to other types if specified.
             * @param message Ask
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Ask, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ask to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ask {

            /** Properties of an Ask. */
            interface $Properties {

                /** Ask settle */
                settle?: (knowngood.v1.Empty.$Properties|null);

                /** Ask plan */
                plan?: (knowngood.v1.AskPlan.$Properties|null);

                /** Ask canary */
                canary?: (knowngood.v1.Empty.$Properties|null);

                /** Ask evidenceList */
                evidenceList?: (knowngood.v1.AskEvidenceList.$Properties|null);

                /** Ask evidencePart */
                evidencePart?: (knowngood.v1.AskEvidencePart.$Properties|null);

                /** Ask layers */
                layers?: (knowngood.v1.AskLayers.$Properties|null);

                /** Ask logs */
                logs?: (knowngood.v1.AskLogs.$Properties|null);

                /** Ask evidenceWords */
                evidenceWords?: (knowngood.v1.AskEvidenceWords.$Properties|null);

                /** Ask stand */
                stand?: (knowngood.v1.Standing.$Properties|null);

                /** Ask body */
                body?: ("settle"|"plan"|"canary"|"evidenceList"|"evidencePart"|"layers"|"logs"|"evidenceWords"|"stand");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Ask. */
            type $Shape = {
              settle?: knowngood.v1.Empty.$Shape|null;
              plan?: knowngood.v1.AskPlan.$Shape|null;
              canary?: knowngood.v1.Empty.$Shape|null;
              evidenceList?: knowngood.v1.AskEvidenceList.$Shape|null;
              evidencePart?: knowngood.v1.AskEvidencePart.$Shape|null;
              layers?: knowngood.v1.AskLayers.$Shape|null;
              logs?: knowngood.v1.AskLogs.$Shape|null;
              evidenceWords?: knowngood.v1.AskEvidenceWords.$Shape|null;
              stand?: knowngood.v1.Standing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "settle"; settle: knowngood.v1.Empty.$Shape; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "plan"; settle?: null; plan: knowngood.v1.AskPlan.$Shape; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "canary"; settle?: null; plan?: null; canary: knowngood.v1.Empty.$Shape; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "evidenceList"; settle?: null; plan?: null; canary?: null; evidenceList: knowngood.v1.AskEvidenceList.$Shape; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "evidencePart"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart: knowngood.v1.AskEvidencePart.$Shape; layers?: null; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "layers"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers: knowngood.v1.AskLayers.$Shape; logs?: null; evidenceWords?: null; stand?: null }|{ body?: "logs"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs: knowngood.v1.AskLogs.$Shape; evidenceWords?: null; stand?: null }|{ body?: "evidenceWords"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords: knowngood.v1.AskEvidenceWords.$Shape; stand?: null }|{ body?: "stand"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null; layers?: null; logs?: null; evidenceWords?: null; stand: knowngood.v1.Standing.$Shape })
            );
        }

        /**
         * Properties of an Empty.
         * @deprecated Use knowngood.v1.Empty.$Properties instead.
         */
        interface IEmpty extends knowngood.v1.Empty.$Properties {
        }

        /** Represents an Empty. */
        class Empty {

            /**
             * Constructs a new Empty.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Empty.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Empty instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Empty instance
             */
            static create(properties: knowngood.v1.Empty.$Shape): knowngood.v1.Empty & knowngood.v1.Empty.$Shape;
            static create(properties?: knowngood.v1.Empty.$Properties): knowngood.v1.Empty;

            /**
             * Encodes the specified Empty message. Does not implicitly {@link knowngood.v1.Empty.verify|verify} messages.
             * @param message Empty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Empty message, length delimited. Does not implicitly {@link knowngood.v1.Empty.verify|verify} messages.
             * @param message Empty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Empty & knowngood.v1.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Empty & knowngood.v1.Empty.$Shape;

            /**
             * Decodes an Empty message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Empty & knowngood.v1.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Empty & knowngood.v1.Empty.$Shape;

            /**
             * Creates an Empty message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Empty
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Empty;

            /**
             * Creates a plain object from an Empty message. Also converts values to other types if specified.
             * @param message Empty
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Empty, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Empty to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Empty {

            /** Properties of an Empty. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Empty. */
            type $Shape = knowngood.v1.Empty.$Properties;
        }

        /**
         * Properties of a Standing.
         * @deprecated Use knowngood.v1.Standing.$Properties instead.
         */
        interface IStanding extends knowngood.v1.Standing.$Properties {
        }

        /** Represents a Standing. */
        class Standing {

            /**
             * Constructs a new Standing.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Standing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Standing down. */
            down: boolean;

            /** Standing atUs. */
            atUs: number;

            /** Standing by. */
            by: string;

            /** Standing why. */
            why: string;

            /**
             * Creates a new Standing instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Standing instance
             */
            static create(properties: knowngood.v1.Standing.$Shape): knowngood.v1.Standing & knowngood.v1.Standing.$Shape;
            static create(properties?: knowngood.v1.Standing.$Properties): knowngood.v1.Standing;

            /**
             * Encodes the specified Standing message. Does not implicitly {@link knowngood.v1.Standing.verify|verify} messages.
             * @param message Standing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Standing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Standing message, length delimited. Does not implicitly {@link knowngood.v1.Standing.verify|verify} messages.
             * @param message Standing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Standing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Standing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Standing & knowngood.v1.Standing.$Shape} Standing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Standing & knowngood.v1.Standing.$Shape;

            /**
             * Decodes a Standing message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Standing & knowngood.v1.Standing.$Shape} Standing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Standing & knowngood.v1.Standing.$Shape;

            /**
             * Creates a Standing message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Standing
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Standing;

            /**
             * Creates a plain object from a Standing message. Also converts values to other types if specified.
             * @param message Standing
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Standing, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Standing to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Standing {

            /** Properties of a Standing. */
            interface $Properties {

                /** Standing down */
                down?: (boolean|null);

                /** Standing atUs */
                atUs?: (number|null);

                /** Standing by */
                by?: (string|null);

                /** Standing why */
                why?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Standing. */
            type $Shape = knowngood.v1.Standing.$Properties;
        }

        /**
         * Properties of an AskPlan.
         * @deprecated Use knowngood.v1.AskPlan.$Properties instead.
         */
        interface IAskPlan extends knowngood.v1.AskPlan.$Properties {
        }

        /** Represents an AskPlan. */
        class AskPlan {

            /**
             * Constructs a new AskPlan.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskPlan.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskPlan container. */
            container: string;

            /** AskPlan method. */
            method?: (string|null);

            /** AskPlan action. */
            action?: (string|null);

            /**
             * Creates a new AskPlan instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskPlan instance
             */
            static create(properties: knowngood.v1.AskPlan.$Shape): knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape;
            static create(properties?: knowngood.v1.AskPlan.$Properties): knowngood.v1.AskPlan;

            /**
             * Encodes the specified AskPlan message. Does not implicitly {@link knowngood.v1.AskPlan.verify|verify} messages.
             * @param message AskPlan message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskPlan message, length delimited. Does not implicitly {@link knowngood.v1.AskPlan.verify|verify} messages.
             * @param message AskPlan message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskPlan message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape} AskPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape;

            /**
             * Decodes an AskPlan message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape} AskPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape;

            /**
             * Creates an AskPlan message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskPlan
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskPlan;

            /**
             * Creates a plain object from an AskPlan message. Also converts values to other types if specified.
             * @param message AskPlan
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskPlan, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskPlan to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskPlan {

            /** Properties of an AskPlan. */
            interface $Properties {

                /** AskPlan container */
                container?: (string|null);

                /** AskPlan method */
                method?: (string|null);

                /** AskPlan action */
                action?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskPlan. */
            type $Shape = knowngood.v1.AskPlan.$Properties;
        }

        /**
         * Properties of an AskLayers.
         * @deprecated Use knowngood.v1.AskLayers.$Properties instead.
         */
        interface IAskLayers extends knowngood.v1.AskLayers.$Properties {
        }

        /** Represents an AskLayers. */
        class AskLayers {

            /**
             * Constructs a new AskLayers.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskLayers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskLayers image. */
            image: string;

            /** AskLayers deep. */
            deep: boolean;

            /**
             * Creates a new AskLayers instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskLayers instance
             */
            static create(properties: knowngood.v1.AskLayers.$Shape): knowngood.v1.AskLayers & knowngood.v1.AskLayers.$Shape;
            static create(properties?: knowngood.v1.AskLayers.$Properties): knowngood.v1.AskLayers;

            /**
             * Encodes the specified AskLayers message. Does not implicitly {@link knowngood.v1.AskLayers.verify|verify} messages.
             * @param message AskLayers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskLayers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskLayers message, length delimited. Does not implicitly {@link knowngood.v1.AskLayers.verify|verify} messages.
             * @param message AskLayers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskLayers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskLayers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskLayers & knowngood.v1.AskLayers.$Shape} AskLayers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskLayers & knowngood.v1.AskLayers.$Shape;

            /**
             * Decodes an AskLayers message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskLayers & knowngood.v1.AskLayers.$Shape} AskLayers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskLayers & knowngood.v1.AskLayers.$Shape;

            /**
             * Creates an AskLayers message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskLayers
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskLayers;

            /**
             * Creates a plain object from an AskLayers message. Also converts values to other types if specified.
             * @param message AskLayers
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskLayers, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskLayers to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskLayers {

            /** Properties of an AskLayers. */
            interface $Properties {

                /** AskLayers image */
                image?: (string|null);

                /** AskLayers deep */
                deep?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskLayers. */
            type $Shape = knowngood.v1.AskLayers.$Properties;
        }

        /**
         * Properties of an AskEvidenceList.
         * @deprecated Use knowngood.v1.AskEvidenceList.$Properties instead.
         */
        interface IAskEvidenceList extends knowngood.v1.AskEvidenceList.$Properties {
        }

        /** Represents an AskEvidenceList. */
        class AskEvidenceList {

            /**
             * Constructs a new AskEvidenceList.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskEvidenceList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskEvidenceList workloads. */
            workloads: string[];

            /** AskEvidenceList sinceMs. */
            sinceMs?: (number|null);

            /** AskEvidenceList limit. */
            limit: number;

            /** AskEvidenceList id. */
            id?: (string|null);

            /** AskEvidenceList oldest. */
            oldest?: (boolean|null);

            /**
             * Creates a new AskEvidenceList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskEvidenceList instance
             */
            static create(properties: knowngood.v1.AskEvidenceList.$Shape): knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape;
            static create(properties?: knowngood.v1.AskEvidenceList.$Properties): knowngood.v1.AskEvidenceList;

            /**
             * Encodes the specified AskEvidenceList message. Does not implicitly {@link knowngood.v1.AskEvidenceList.verify|verify} messages.
             * @param message AskEvidenceList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskEvidenceList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskEvidenceList message, length delimited. Does not implicitly {@link knowngood.v1.AskEvidenceList.verify|verify} messages.
             * @param message AskEvidenceList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskEvidenceList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskEvidenceList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape} AskEvidenceList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape;

            /**
             * Decodes an AskEvidenceList message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape} AskEvidenceList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape;

            /**
             * Creates an AskEvidenceList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskEvidenceList
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskEvidenceList;

            /**
             * Creates a plain object from an AskEvidenceList message. Also converts values to other types if specified.
             * @param message AskEvidenceList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskEvidenceList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskEvidenceList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskEvidenceList {

            /** Properties of an AskEvidenceList. */
            interface $Properties {

                /** AskEvidenceList workloads */
                workloads?: (string[]|null);

                /** AskEvidenceList sinceMs */
                sinceMs?: (number|null);

                /** AskEvidenceList limit */
                limit?: (number|null);

                /** AskEvidenceList id */
                id?: (string|null);

                /** AskEvidenceList oldest */
                oldest?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskEvidenceList. */
            type $Shape = knowngood.v1.AskEvidenceList.$Properties;
        }

        /**
         * Properties of an AskEvidencePart.
         * @deprecated Use knowngood.v1.AskEvidencePart.$Properties instead.
         */
        interface IAskEvidencePart extends knowngood.v1.AskEvidencePart.$Properties {
        }

        /** Represents an AskEvidencePart. */
        class AskEvidencePart {

            /**
             * Constructs a new AskEvidencePart.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskEvidencePart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskEvidencePart id. */
            id: string;

            /** AskEvidencePart file. */
            file?: (string|null);

            /** AskEvidencePart offset. */
            offset: number;

            /**
             * Creates a new AskEvidencePart instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskEvidencePart instance
             */
            static create(properties: knowngood.v1.AskEvidencePart.$Shape): knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape;
            static create(properties?: knowngood.v1.AskEvidencePart.$Properties): knowngood.v1.AskEvidencePart;

            /**
             * Encodes the specified AskEvidencePart message. Does not implicitly {@link knowngood.v1.AskEvidencePart.verify|verify} messages.
             * @param message AskEvidencePart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskEvidencePart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskEvidencePart message, length delimited. Does not implicitly {@link knowngood.v1.AskEvidencePart.verify|verify} messages.
             * @param message AskEvidencePart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskEvidencePart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskEvidencePart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape} AskEvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape;

            /**
             * Decodes an AskEvidencePart message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape} AskEvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape;

            /**
             * Creates an AskEvidencePart message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskEvidencePart
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskEvidencePart;

            /**
             * Creates a plain object from an AskEvidencePart message. Also converts values to other types if specified.
             * @param message AskEvidencePart
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskEvidencePart, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskEvidencePart to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskEvidencePart {

            /** Properties of an AskEvidencePart. */
            interface $Properties {

                /** AskEvidencePart id */
                id?: (string|null);

                /** AskEvidencePart file */
                file?: (string|null);

                /** AskEvidencePart offset */
                offset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskEvidencePart. */
            type $Shape = knowngood.v1.AskEvidencePart.$Properties;
        }

        /**
         * Properties of an AskEvidenceWords.
         * @deprecated Use knowngood.v1.AskEvidenceWords.$Properties instead.
         */
        interface IAskEvidenceWords extends knowngood.v1.AskEvidenceWords.$Properties {
        }

        /** Represents an AskEvidenceWords. */
        class AskEvidenceWords {

            /**
             * Constructs a new AskEvidenceWords.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskEvidenceWords.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskEvidenceWords words. */
            words: knowngood.v1.EvidenceWord.$Properties[];

            /**
             * Creates a new AskEvidenceWords instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskEvidenceWords instance
             */
            static create(properties: knowngood.v1.AskEvidenceWords.$Shape): knowngood.v1.AskEvidenceWords & knowngood.v1.AskEvidenceWords.$Shape;
            static create(properties?: knowngood.v1.AskEvidenceWords.$Properties): knowngood.v1.AskEvidenceWords;

            /**
             * Encodes the specified AskEvidenceWords message. Does not implicitly {@link knowngood.v1.AskEvidenceWords.verify|verify} messages.
             * @param message AskEvidenceWords message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskEvidenceWords.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskEvidenceWords message, length delimited. Does not implicitly {@link knowngood.v1.AskEvidenceWords.verify|verify} messages.
             * @param message AskEvidenceWords message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskEvidenceWords.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskEvidenceWords message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskEvidenceWords & knowngood.v1.AskEvidenceWords.$Shape} AskEvidenceWords
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskEvidenceWords & knowngood.v1.AskEvidenceWords.$Shape;

            /**
             * Decodes an AskEvidenceWords message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskEvidenceWords & knowngood.v1.AskEvidenceWords.$Shape} AskEvidenceWords
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskEvidenceWords & knowngood.v1.AskEvidenceWords.$Shape;

            /**
             * Creates an AskEvidenceWords message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskEvidenceWords
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskEvidenceWords;

            /**
             * Creates a plain object from an AskEvidenceWords message. Also converts values to other types if specified.
             * @param message AskEvidenceWords
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskEvidenceWords, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskEvidenceWords to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskEvidenceWords {

            /** Properties of an AskEvidenceWords. */
            interface $Properties {

                /** AskEvidenceWords words */
                words?: (knowngood.v1.EvidenceWord.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskEvidenceWords. */
            type $Shape = knowngood.v1.AskEvidenceWords.$Properties;
        }

        /**
         * Properties of an EvidenceWord.
         * @deprecated Use knowngood.v1.EvidenceWord.$Properties instead.
         */
        interface IEvidenceWord extends knowngood.v1.EvidenceWord.$Properties {
        }

        /** Represents an EvidenceWord. */
        class EvidenceWord {

            /**
             * Constructs a new EvidenceWord.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.EvidenceWord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EvidenceWord id. */
            id: string;

            /** EvidenceWord heldBy. */
            heldBy: string[];

            /**
             * Creates a new EvidenceWord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EvidenceWord instance
             */
            static create(properties: knowngood.v1.EvidenceWord.$Shape): knowngood.v1.EvidenceWord & knowngood.v1.EvidenceWord.$Shape;
            static create(properties?: knowngood.v1.EvidenceWord.$Properties): knowngood.v1.EvidenceWord;

            /**
             * Encodes the specified EvidenceWord message. Does not implicitly {@link knowngood.v1.EvidenceWord.verify|verify} messages.
             * @param message EvidenceWord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.EvidenceWord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified EvidenceWord message, length delimited. Does not implicitly {@link knowngood.v1.EvidenceWord.verify|verify} messages.
             * @param message EvidenceWord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.EvidenceWord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EvidenceWord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.EvidenceWord & knowngood.v1.EvidenceWord.$Shape} EvidenceWord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.EvidenceWord & knowngood.v1.EvidenceWord.$Shape;

            /**
             * Decodes an EvidenceWord message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.EvidenceWord & knowngood.v1.EvidenceWord.$Shape} EvidenceWord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.EvidenceWord & knowngood.v1.EvidenceWord.$Shape;

            /**
             * Creates an EvidenceWord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EvidenceWord
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.EvidenceWord;

            /**
             * Creates a plain object from an EvidenceWord message. Also converts values to other types if specified.
             * @param message EvidenceWord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.EvidenceWord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EvidenceWord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EvidenceWord {

            /** Properties of an EvidenceWord. */
            interface $Properties {

                /** EvidenceWord id */
                id?: (string|null);

                /** EvidenceWord heldBy */
                heldBy?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EvidenceWord. */
            type $Shape = knowngood.v1.EvidenceWord.$Properties;
        }

        /**
         * Properties of an AskLogs.
         * @deprecated Use knowngood.v1.AskLogs.$Properties instead.
         */
        interface IAskLogs extends knowngood.v1.AskLogs.$Properties {
        }

        /** Represents an AskLogs. */
        class AskLogs {

            /**
             * Constructs a new AskLogs.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.AskLogs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskLogs workload. */
            workload: string;

            /** AskLogs since. */
            since?: (string|null);

            /** AskLogs tail. */
            tail?: (number|null);

            /** AskLogs marks. */
            marks: knowngood.v1.LogMark.$Properties[];

            /**
             * Creates a new AskLogs instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskLogs instance
             */
            static create(properties: knowngood.v1.AskLogs.$Shape): knowngood.v1.AskLogs & knowngood.v1.AskLogs.$Shape;
            static create(properties?: knowngood.v1.AskLogs.$Properties): knowngood.v1.AskLogs;

            /**
             * Encodes the specified AskLogs message. Does not implicitly {@link knowngood.v1.AskLogs.verify|verify} messages.
             * @param message AskLogs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.AskLogs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified AskLogs message, length delimited. Does not implicitly {@link knowngood.v1.AskLogs.verify|verify} messages.
             * @param message AskLogs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.AskLogs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskLogs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.AskLogs & knowngood.v1.AskLogs.$Shape} AskLogs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.AskLogs & knowngood.v1.AskLogs.$Shape;

            /**
             * Decodes an AskLogs message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskLogs & knowngood.v1.AskLogs.$Shape} AskLogs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.AskLogs & knowngood.v1.AskLogs.$Shape;

            /**
             * Creates an AskLogs message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AskLogs
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.AskLogs;

            /**
             * Creates a plain object from an AskLogs message. Also converts values to other types if specified.
             * @param message AskLogs
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.AskLogs, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AskLogs to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AskLogs {

            /** Properties of an AskLogs. */
            interface $Properties {

                /** AskLogs workload */
                workload?: (string|null);

                /** AskLogs since */
                since?: (string|null);

                /** AskLogs tail */
                tail?: (number|null);

                /** AskLogs marks */
                marks?: (knowngood.v1.LogMark.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskLogs. */
            type $Shape = knowngood.v1.AskLogs.$Properties;
        }

        /**
         * Properties of a LogMark.
         * @deprecated Use knowngood.v1.LogMark.$Properties instead.
         */
        interface ILogMark extends knowngood.v1.LogMark.$Properties {
        }

        /** Represents a LogMark. */
        class LogMark {

            /**
             * Constructs a new LogMark.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.LogMark.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LogMark container. */
            container: string;

            /** LogMark at. */
            at: string;

            /**
             * Creates a new LogMark instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LogMark instance
             */
            static create(properties: knowngood.v1.LogMark.$Shape): knowngood.v1.LogMark & knowngood.v1.LogMark.$Shape;
            static create(properties?: knowngood.v1.LogMark.$Properties): knowngood.v1.LogMark;

            /**
             * Encodes the specified LogMark message. Does not implicitly {@link knowngood.v1.LogMark.verify|verify} messages.
             * @param message LogMark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.LogMark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified LogMark message, length delimited. Does not implicitly {@link knowngood.v1.LogMark.verify|verify} messages.
             * @param message LogMark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.LogMark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LogMark message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.LogMark & knowngood.v1.LogMark.$Shape} LogMark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.LogMark & knowngood.v1.LogMark.$Shape;

            /**
             * Decodes a LogMark message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.LogMark & knowngood.v1.LogMark.$Shape} LogMark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.LogMark & knowngood.v1.LogMark.$Shape;

            /**
             * Creates a LogMark message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LogMark
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.LogMark;

            /**
             * Creates a plain object from a LogMark message. Also converts values to other types if specified.
             * @param message LogMark
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.LogMark, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LogMark to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LogMark {

            /** Properties of a LogMark. */
            interface $Properties {

                /** LogMark container */
                container?: (string|null);

                /** LogMark at */
                at?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LogMark. */
            type $Shape = knowngood.v1.LogMark.$Properties;
        }

        /**
         * Properties of an Answer.
         * @deprecated Use knowngood.v1.Answer.$Properties instead.
         */
        interface IAnswer extends knowngood.v1.Answer.$Properties {
        }

        /** Represents an Answer. */
        class Answer {

            /**
             * Constructs a new Answer.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Answer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Answer settled. */
            settled?: (knowngood.v1.Settled.$Properties|null);

            /** Answer planJson. */
            planJson?: (string|null);

            /** Answer refused. */
            refused?: (knowngood.v1.Refusal.$Properties|null);

            /** Answer canaryRanAtUs. */
            canaryRanAtUs?: (number|null);

            /** Answer evidenceJson. */
            evidenceJson?: (string|null);

            /** Answer evidencePart. */
            evidencePart?: (knowngood.v1.EvidencePart.$Properties|null);

            /** Answer layersJson. */
            layersJson?: (string|null);

            /** Answer logsJson. */
            logsJson?: (string|null);

            /** Answer evidenceTold. */
            evidenceTold?: (knowngood.v1.EvidenceTold.$Properties|null);

            /** Answer stood. */
            stood?: (knowngood.v1.Standing.$Properties|null);

            /** Answer body. */
            body?: ("settled"|"planJson"|"refused"|"canaryRanAtUs"|"evidenceJson"|"evidencePart"|"layersJson"|"logsJson"|"evidenceTold"|"stood");

            /**
             * Creates a new Answer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Answer instance
             */
            static create(properties: knowngood.v1.Answer.$Shape): knowngood.v1.Answer & knowngood.v1.Answer.$Shape;
            static create(properties?: knowngood.v1.Answer.$Properties): knowngood.v1.Answer;

            /**
             * Encodes the specified Answer message. Does not implicitly {@link knowngood.v1.Answer.verify|verify} messages.
             * @param message Answer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Answer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Answer message, length delimited. Does not implicitly {@link knowngood.v1.Answer.verify|verify} messages.
             * @param message Answer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Answer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Answer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Answer & knowngood.v1.Answer.$Shape} Answer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Answer & knowngood.v1.Answer.$Shape;

            /**
             * Decodes an Answer message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Answer & knowngood.v1.Answer.$Shape} Answer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Answer & knowngood.v1.Answer.$Shape;

            /**
             * Creates an Answer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Answer
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Answer;

            /**
             * Creates a plain object from an Answer message. Also converts values to other types if specified.
             * @param message Answer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Answer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Answer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Answer {

            /** Properties of an Answer. */
            interface $Properties {

                /** Answer settled */
                settled?: (knowngood.v1.Settled.$Properties|null);

                /** Answer planJson */
                planJson?: (string|null);

                /** Answer refused */
                refused?: (knowngood.v1.Refusal.$Properties|null);

                /** Answer canaryRanAtUs */
                canaryRanAtUs?: (number|null);

                /** Answer evidenceJson */
                evidenceJson?: (string|null);

                /** Answer evidencePart */
                evidencePart?: (knowngood.v1.EvidencePart.$Properties|null);

                /** Answer layersJson */
                layersJson?: (string|null);

                /** Answer logsJson */
                logsJson?: (string|null);

                /** Answer evidenceTold */
                evidenceTold?: (knowngood.v1.EvidenceTold.$Properties|null);

                /** Answer stood */
                stood?: (knowngood.v1.Standing.$Properties|null);

                /** Answer body */
                body?: ("settled"|"planJson"|"refused"|"canaryRanAtUs"|"evidenceJson"|"evidencePart"|"layersJson"|"logsJson"|"evidenceTold"|"stood");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Answer. */
            type $Shape = {
              settled?: knowngood.v1.Settled.$Shape|null;
              planJson?: string|null;
              refused?: knowngood.v1.Refusal.$Shape|null;
              canaryRanAtUs?: number|null;
              evidenceJson?: string|null;
              evidencePart?: knowngood.v1.EvidencePart.$Shape|null;
              layersJson?: string|null;
              logsJson?: string|null;
              evidenceTold?: knowngood.v1.EvidenceTold.$Shape|null;
              stood?: knowngood.v1.Standing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "settled"; settled: knowngood.v1.Settled.$Shape; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "planJson"; settled?: null; planJson: string; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "refused"; settled?: null; planJson?: null; refused: knowngood.v1.Refusal.$Shape; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "canaryRanAtUs"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs: number; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "evidenceJson"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson: string; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "evidencePart"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart: knowngood.v1.EvidencePart.$Shape; layersJson?: null; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "layersJson"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson: string; logsJson?: null; evidenceTold?: null; stood?: null }|{ body?: "logsJson"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson: string; evidenceTold?: null; stood?: null }|{ body?: "evidenceTold"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold: knowngood.v1.EvidenceTold.$Shape; stood?: null }|{ body?: "stood"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null; layersJson?: null; logsJson?: null; evidenceTold?: null; stood: knowngood.v1.Standing.$Shape })
            );
        }

        /**
         * Properties of an EvidenceTold.
         * @deprecated Use knowngood.v1.EvidenceTold.$Properties instead.
         */
        interface IEvidenceTold extends knowngood.v1.EvidenceTold.$Properties {
        }

        /** Represents an EvidenceTold. */
        class EvidenceTold {

            /**
             * Constructs a new EvidenceTold.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.EvidenceTold.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EvidenceTold removed. */
            removed: string[];

            /**
             * Creates a new EvidenceTold instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EvidenceTold instance
             */
            static create(properties: knowngood.v1.EvidenceTold.$Shape): knowngood.v1.EvidenceTold & knowngood.v1.EvidenceTold.$Shape;
            static create(properties?: knowngood.v1.EvidenceTold.$Properties): knowngood.v1.EvidenceTold;

            /**
             * Encodes the specified EvidenceTold message. Does not implicitly {@link knowngood.v1.EvidenceTold.verify|verify} messages.
             * @param message EvidenceTold message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.EvidenceTold.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified EvidenceTold message, length delimited. Does not implicitly {@link knowngood.v1.EvidenceTold.verify|verify} messages.
             * @param message EvidenceTold message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.EvidenceTold.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EvidenceTold message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.EvidenceTold & knowngood.v1.EvidenceTold.$Shape} EvidenceTold
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.EvidenceTold & knowngood.v1.EvidenceTold.$Shape;

            /**
             * Decodes an EvidenceTold message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.EvidenceTold & knowngood.v1.EvidenceTold.$Shape} EvidenceTold
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.EvidenceTold & knowngood.v1.EvidenceTold.$Shape;

            /**
             * Creates an EvidenceTold message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EvidenceTold
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.EvidenceTold;

            /**
             * Creates a plain object from an EvidenceTold message. Also converts values to other types if specified.
             * @param message EvidenceTold
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.EvidenceTold, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EvidenceTold to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EvidenceTold {

            /** Properties of an EvidenceTold. */
            interface $Properties {

                /** EvidenceTold removed */
                removed?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EvidenceTold. */
            type $Shape = knowngood.v1.EvidenceTold.$Properties;
        }

        /**
         * Properties of an EvidencePart.
         * @deprecated Use knowngood.v1.EvidencePart.$Properties instead.
         */
        interface IEvidencePart extends knowngood.v1.EvidencePart.$Properties {
        }

        /** Represents an EvidencePart. */
        class EvidencePart {

            /**
             * Constructs a new EvidencePart.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.EvidencePart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EvidencePart data. */
            data: Uint8Array;

            /** EvidencePart total. */
            total: number;

            /** EvidencePart sha256. */
            sha256: string;

            /** EvidencePart sealedFor. */
            sealedFor?: (string|null);

            /**
             * Creates a new EvidencePart instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EvidencePart instance
             */
            static create(properties: knowngood.v1.EvidencePart.$Shape): knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape;
            static create(properties?: knowngood.v1.EvidencePart.$Properties): knowngood.v1.EvidencePart;

            /**
             * Encodes the specified EvidencePart message. Does not implicitly {@link knowngood.v1.EvidencePart.verify|verify} messages.
             * @param message EvidencePart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.EvidencePart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified EvidencePart message, length delimited. Does not implicitly {@link knowngood.v1.EvidencePart.verify|verify} messages.
             * @param message EvidencePart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.EvidencePart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EvidencePart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape} EvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape;

            /**
             * Decodes an EvidencePart message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape} EvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape;

            /**
             * Creates an EvidencePart message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EvidencePart
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.EvidencePart;

            /**
             * Creates a plain object from an EvidencePart message. Also converts values to other types if specified.
             * @param message EvidencePart
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.EvidencePart, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EvidencePart to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EvidencePart {

            /** Properties of an EvidencePart. */
            interface $Properties {

                /** EvidencePart data */
                data?: (Uint8Array|null);

                /** EvidencePart total */
                total?: (number|null);

                /** EvidencePart sha256 */
                sha256?: (string|null);

                /** EvidencePart sealedFor */
                sealedFor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EvidencePart. */
            type $Shape = knowngood.v1.EvidencePart.$Properties;
        }

        /**
         * Properties of a Settled.
         * @deprecated Use knowngood.v1.Settled.$Properties instead.
         */
        interface ISettled extends knowngood.v1.Settled.$Properties {
        }

        /** Represents a Settled. */
        class Settled {

            /**
             * Constructs a new Settled.
             * @param [properties] Properties to set
             */
            constructor(properties?: knowngood.v1.Settled.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Settled outbox. */
            outbox: string;

            /** Settled seq. */
            seq: number;

            /**
             * Creates a new Settled instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Settled instance
             */
            static create(properties: knowngood.v1.Settled.$Shape): knowngood.v1.Settled & knowngood.v1.Settled.$Shape;
            static create(properties?: knowngood.v1.Settled.$Properties): knowngood.v1.Settled;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link knowngood.v1.Settled.verify|verify} messages.
             * @param message Settled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: knowngood.v1.Settled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Settled message, length delimited. Does not implicitly {@link knowngood.v1.Settled.verify|verify} messages.
             * @param message Settled message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: knowngood.v1.Settled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {knowngood.v1.Settled & knowngood.v1.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): knowngood.v1.Settled & knowngood.v1.Settled.$Shape;

            /**
             * Decodes a Settled message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {knowngood.v1.Settled & knowngood.v1.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): knowngood.v1.Settled & knowngood.v1.Settled.$Shape;

            /**
             * Creates a Settled message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Settled
             */
            static fromObject(object: { [k: string]: any }): knowngood.v1.Settled;

            /**
             * Creates a plain object from a Settled message. Also converts values to other types if specified.
             * @param message Settled
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: knowngood.v1.Settled, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Settled to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Settled {

            /** Properties of a Settled. */
            interface $Properties {

                /** Settled outbox */
                outbox?: (string|null);

                /** Settled seq */
                seq?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Settled. */
            type $Shape = knowngood.v1.Settled.$Properties;
        }
    }
}
