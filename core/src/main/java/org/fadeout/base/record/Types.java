package org.fadeout.base.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

final class Types {
    static final Map<Class<?>, FieldType<?>> ALL = List.<FieldType<?>>of(
                    new FieldType.Text(),
                    new FieldType.Number(),
                    new FieldType.SquareMetres(),
                    new FieldType.Millimetres(),
                    new FieldType.Hundredths(),
                    new FieldType.Microdegrees(),
                    new FieldType.Date(),
                    new FieldType.Days(),
                    new FieldType.YesNo(),
                    new FieldType.Reference(),
                    new FieldType.Amount(),
                    new FieldType.Texts(),
                    new FieldType.Named(),
                    new FieldType.Point(),
                    new FieldType.Polygons())
            .stream()
            .collect(Collectors.toUnmodifiableMap(FieldType::javaType, Function.identity()));

    private Types() {}
}
