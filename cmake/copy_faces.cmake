# Copies the four styles from ${faces_from} to ${faces_to}; a tree without one would render nothing.
foreach(style Regular Bold Italic BoldItalic)
  set(face "${faces_from}/LiberationSerif-${style}.ttf")
  if(NOT EXISTS "${face}")
    message(FATAL_ERROR "${face} is not there: install the package fonts-liberation2, or say with "
                        "-DTONGKET_FACES=DIR where Liberation Serif 2.x is, then install again")
  endif()
  file(INSTALL "${face}" DESTINATION "${faces_to}")
endforeach()
# For characters that Liberation lacks; papers without them need none of these.
foreach(name Serif Serif-Bold Serif-Italic Serif-BoldItalic
        Sans Sans-Bold Sans-Oblique Sans-BoldOblique)
  set(face "${fallbacks_from}/DejaVu${name}.ttf")
  if(EXISTS "${face}")
    file(INSTALL "${face}" DESTINATION "${faces_to}")
  endif()
endforeach()
